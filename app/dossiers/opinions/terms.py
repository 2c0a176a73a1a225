"""How long a question among colleagues may be: one line, else they had better talk."""

LONGEST = 200
