"""What is kept of the ward's own software."""
