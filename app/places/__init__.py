"""Where a person lives and where the point stands: provinces, wards, neighbourhoods."""
