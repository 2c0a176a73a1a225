"""How much may be written among colleagues about a dossier, in letters."""

# A question and its answer are one line each: else they had better talk.
LONGEST = 200
# A note tells whoever goes on with it what happened.
LONGEST_NOTE = 1000
