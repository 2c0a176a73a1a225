"""How staff come in, and the page from which each role goes to its work."""

from app.web.staff import account, codes, entry, home, lock, own_phone, reported

BLUEPRINTS = (entry.bp, home.bp, account.bp, codes.bp, lock.bp, own_phone.bp, reported.bp)
