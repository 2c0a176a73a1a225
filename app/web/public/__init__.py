"""What anybody may open: the first page, guidance, look-up, papers in hand, going on with a draft, signing in."""

from app.web.public import entry, guidance, look_up, paper, resume

BLUEPRINTS = (guidance.bp, look_up.bp, paper.bp, resume.bp, entry.bp)
