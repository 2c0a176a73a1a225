"""The ward police's reception desk."""

from app.web.reception import desk, told

BLUEPRINTS = (desk.bp, told.bp)
