"""Inviting somebody to open an account of her own: hung under the officer at a point and under the leader."""

from app.web.inviting.blueprint import new_blueprint

__all__ = ["new_blueprint"]
