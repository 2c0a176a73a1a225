"""The messages of a ward as its desk looks through them."""
