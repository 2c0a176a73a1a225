"""The desk's list: narrowed, counted, ordered by what is left of each term."""
