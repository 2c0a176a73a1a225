"""The leader of a neighbourhood: knows everybody, is no officer."""

from app.web.leader import ask, beside, home
from app.web.leader.blueprint import bp

BLUEPRINTS = (bp, beside.bp)

__all__ = ["BLUEPRINTS", "ask", "home"]
