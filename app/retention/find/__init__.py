"""How the rows of one kind are found, and what hangs on them."""
