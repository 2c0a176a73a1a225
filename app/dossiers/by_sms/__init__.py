"""Where a dossier stands, asked and told by message."""
