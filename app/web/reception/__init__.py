"""The ward police's reception desk."""

from app.web.reception import desk

BLUEPRINTS = (desk.bp,)
