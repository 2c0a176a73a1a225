"""A resident who does it herself: filing without an account until it is sent, and her own pages."""

from app.web.resident import alone, mine, state_link

BLUEPRINTS = (alone.bp, mine.bp)

OF_THE_STATE = (state_link.bp,)
