"""A resident who does it herself: filing without an account until it is sent, and her own pages."""

from app.web.resident import alone, mine

BLUEPRINTS = (alone.bp, mine.bp)
