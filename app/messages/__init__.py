"""What residents are told on their phones, and the outbox it leaves from."""
