"""Forms: what is typed, checked and said back."""
