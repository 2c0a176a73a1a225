"""A ward's calendar changes: which open dossiers are due on another day, and how their people hear of it."""
