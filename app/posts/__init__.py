"""Forms sent twice, and forms that met an expired sign-in."""
