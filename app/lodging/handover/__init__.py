"""Handing guests on to the official portal."""
