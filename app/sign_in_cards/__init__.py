"""A printed card that says who somebody is at the sign-in door; only her PIN opens it."""
