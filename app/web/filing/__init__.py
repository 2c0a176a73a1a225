"""The steps of a dossier, written once: a resident walks them alone, a helper under the person's mandate."""

from app.web.filing.blueprint import new_blueprint

__all__ = ["new_blueprint"]
