"""One file per public service; the file's name is the service's slug."""
