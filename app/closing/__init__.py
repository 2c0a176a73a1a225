"""Closing an account: what stands in the way, what goes at once, what the law keeps."""
