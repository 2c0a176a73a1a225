"""The invented wards, with everything that their dossiers point at."""
