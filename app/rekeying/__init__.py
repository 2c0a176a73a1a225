"""New keys for what is stored, while people go on reading and writing."""
