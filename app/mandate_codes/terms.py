"""How long a code for a mandate may wait, how often it is made and tried, and how long what it begins may last."""

from datetime import timedelta

from app.mandates.terms import Term
from app.people.guesses import GuessLimit

# From one weekend to the next: whoever brings the paper may only have time then.
PAPER_WAITS = timedelta(days=7)
# Paper gets lost, and nobody at the table knows her face: what lasts longer is asked for with her own PIN.
BY_PAPER = (Term.DAY, Term.MONTH)

MADE = GuessLimit(per_hour=10)
# By one officer: eight symbols withstand far more.
TYPED = GuessLimit(per_hour=30)
