"""What ends by itself: who is told in time, and what she need not type again to go on."""
