"""What is kept of a move beside the state it leads to: a request, a fee, a check, a longer term."""
