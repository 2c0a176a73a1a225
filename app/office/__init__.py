"""When an office works: its hours, the holidays of the country, and a ward's own days."""
