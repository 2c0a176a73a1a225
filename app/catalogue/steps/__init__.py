"""Steps, papers and reasons that several services share, each worded once: a service names them in its file."""
