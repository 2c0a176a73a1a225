"""A mandate given from afar: a code on paper that somebody else brings to the point."""
