"""Tonight's list, one page at a time: a house of three hundred costs what a house of three does."""
