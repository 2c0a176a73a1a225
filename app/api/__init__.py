"""What a ward's own software may do here: its tokens, and what it says and is told in JSON."""
