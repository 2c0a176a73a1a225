"""What anybody may open: the first page, guidance, look-up, going on with a draft, signing in."""

from app.web.public import entry, guidance, look_up, resume

BLUEPRINTS = (guidance.bp, look_up.bp, resume.bp, entry.bp)
