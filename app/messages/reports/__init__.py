"""What the telephone company says of messages that it took."""
