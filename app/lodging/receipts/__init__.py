"""What a host can show: that her guests were declared, in which minute, and that the paper says so truly."""
