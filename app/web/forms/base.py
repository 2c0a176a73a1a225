"""The form that every form of the house is."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from wtforms import Form as WTForm
from wtforms import HiddenField

from app.letters import tidy
from app.web.forms.csrf import MaskedToken
from app.web.forms.vietnamese import Vietnamese

ONCE = "khoa"


def is_key(text: str) -> bool:
    """Whether it looks like a key that our own form carried."""
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


class Form(WTForm):
    """Guarded against forgery, worded in Vietnamese, with the key that makes a second tap harmless."""

    khoa = HiddenField("", default=lambda: str(uuid4()))

    class Meta:
        csrf = True
        csrf_class = MaskedToken
        csrf_field_name = "csrf_token"
        locales = ("vi",)

        def get_translations(self, _form: WTForm) -> Vietnamese:
            return Vietnamese()

    @property
    def problems(self) -> list[tuple[str, str]]:
        """(field to point at, sentence) for the summary, in the order of the page."""
        return [(field.id, str(errors[0])) for field in self if (errors := list(field.errors))]

    @property
    def status(self) -> int:
        """422 once something was found wrong, else 200."""
        return 422 if self.problems else 200

    def blame(self, field: str, sentence: str) -> None:
        """Put a sentence found outside the form beside the field it is about."""
        self[field].errors = [*self[field].errors, sentence]


def tidied(text: Any) -> Any:
    """A filter for typed text: NFC, no invisible letters, single spaces."""
    return tidy(text) if isinstance(text, str) else text


TIDY: Sequence[Any] = (tidied,)
