"""Slow and broken lines meet the production server."""

from tests.live import served

__all__ = ["served"]
