"""A row of tonight's list as it stands now."""
