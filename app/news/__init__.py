"""What a ward's own software is told as it happens: where to, signed, and again until it is heard."""
