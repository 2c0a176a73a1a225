"""Invented dossiers of many wards: for a demo that looks like a working day, and for measuring. Never in production."""
