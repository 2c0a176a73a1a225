"""How long each kind of data is kept, why, and what is due to be deleted today."""
