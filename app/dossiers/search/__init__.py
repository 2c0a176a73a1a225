"""Looks for dossiers of the ward by name, code, phone or citizen number, for a reason that is noted."""
