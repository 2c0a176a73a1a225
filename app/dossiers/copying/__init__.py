"""Copies a dossier by hand into the official system, which has no way in for programs: by one person at a time."""
