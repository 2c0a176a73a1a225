"""A gateway that fails again and again is left alone for a while."""
