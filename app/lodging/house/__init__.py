"""What a house is besides tonight's list: who declares for it, its rooms."""
