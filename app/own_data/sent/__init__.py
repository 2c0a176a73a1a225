"""The part of it that she filed: dossiers with their papers, and what waits to be sent."""
