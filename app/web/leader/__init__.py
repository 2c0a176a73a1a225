"""The leader of a neighbourhood: knows everybody, is no officer."""

from app.web.leader import home

BLUEPRINTS = (home.bp,)
