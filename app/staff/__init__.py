"""How staff prove who they are: password, one-time code, recovery codes."""
