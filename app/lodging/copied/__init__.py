"""One answer for everybody on tonight's list."""
