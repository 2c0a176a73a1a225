"""What happened to a dossier, as its owner reads it and her phone is told."""
