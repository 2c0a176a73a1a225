"""What a ward says in its messages in words of its own."""
