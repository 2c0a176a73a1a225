"""What a ward knows besides a dossier: others of the same person, the same house, the same phone."""
