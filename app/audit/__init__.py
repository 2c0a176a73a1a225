"""What was done and by whom, in rows that can only be added."""
