"""How long a question among colleagues may be: one line, else they had better talk."""

LONGEST = 200
# A note tells whoever goes on with it what happened.
LONGEST_NOTE = 1000
