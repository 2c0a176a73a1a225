"""Who may act for whom, given by the person, for how long."""
