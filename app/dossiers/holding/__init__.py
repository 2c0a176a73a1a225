"""In whose hands a dossier is at the desk."""
