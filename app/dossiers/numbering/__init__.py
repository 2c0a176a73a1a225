"""The serial numbers of a ward's day."""
