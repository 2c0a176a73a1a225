"""What becomes of a declared stay: it goes on, or ends early; each an act of its own, told to the ward."""
