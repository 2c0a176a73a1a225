"""An account gets another phone number: proved by a message to it, told to the old one, slow where it must be."""
