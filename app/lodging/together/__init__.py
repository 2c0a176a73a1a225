"""Who shares a room tonight: more guests than beds, a child without an adult."""
