"""One guest of a home, told by itself: a line of the same list as those of a lodging house."""
