"""Signing in with what the state confirms of somebody: whose account it is, and what is asked the first time."""
