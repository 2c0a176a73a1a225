"""What a dossier is found by and counted by, taken from its answers."""
