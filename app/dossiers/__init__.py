"""What was sent to the ward: its number, its state, how much time is left and everything that happened."""
