"""What can be filed at the point: one public service, one file."""
