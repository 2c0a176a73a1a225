"""How a fee is paid: at the counter, or by a square that a bank's app reads."""
