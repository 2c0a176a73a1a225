"""Figures are taken from the production server."""

from tests.live import served

__all__ = ["served"]
