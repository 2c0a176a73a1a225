"""Form CT04 once more, when the day that it promised has changed."""
