"""Slips with a code that somebody completes to an account of her own, on any phone."""
