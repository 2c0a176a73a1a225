"""What has changed since somebody asked, so that a copy elsewhere can follow."""
