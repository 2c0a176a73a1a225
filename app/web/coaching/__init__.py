"""The coaching tasks, walked through step by step, and her consent to keeping how far she is."""

from app.web.coaching.blueprint import beside_blueprint, new_blueprint

__all__ = ["beside_blueprint", "new_blueprint"]
