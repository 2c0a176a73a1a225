"""A house's own list of guests who come again and again."""
