"""Before a term ends and once it has ended: the officer and the head hear of it, each dossier once."""
