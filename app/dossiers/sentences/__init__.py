"""The ready-made sentences of a ward, with which its desk asks for more."""
