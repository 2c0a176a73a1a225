"""A second opinion: what colleagues of the desk ask each other about a dossier."""
