"""Who sleeps where tonight: establishments, their guests, and the clock of the declaration."""
