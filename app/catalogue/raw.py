"""Answers as they were typed, by field; and how one says that it can't be read."""

from collections.abc import Mapping, Sequence

Row = Mapping[str, str]
Raw = Mapping[str, str | Sequence[Row]]


class Unclear(ValueError):
    """An answer that can't be read yet. field: where to point; str(self): the sentence that says what to do."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


def text_of(raw: Raw, field: str) -> str:
    """What stands in a field, "" if nothing does."""
    typed = raw.get(field, "")
    return typed if isinstance(typed, str) else ""
