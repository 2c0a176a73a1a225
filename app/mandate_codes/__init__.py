"""A mandate given from afar: a code on paper that somebody else brings, or one by message that she reads out."""
