"""What a person has agreed to, each thing for itself, and how she takes it back."""
