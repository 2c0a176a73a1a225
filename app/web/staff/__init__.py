"""How staff come in, and the page from which each role goes to its work."""

from app.web.staff import account, codes, entry, home, lock, lost_card

BLUEPRINTS = (entry.bp, home.bp, account.bp, codes.bp, lock.bp, lost_card.bp)
