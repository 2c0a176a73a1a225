"""What is given to a person of her own data: one shape, read by people and by machines."""

from dataclasses import dataclass, field
from datetime import date, datetime

from app.days import moment_words, short

Value = str | int | bool | date | datetime | None
Json = str | int | bool | None | list["Json"] | dict[str, "Json"]


@dataclass(frozen=True, slots=True)
class Field:
    """One thing. key: its name for machines."""

    key: str
    label: str
    value: Value

    @property
    def words(self) -> str:
        """As she reads it."""
        match self.value:
            case bool():
                return "có" if self.value else "không"
            case datetime():
                return moment_words(self.value)
            case date():
                return short(self.value)
            case None:
                return ""
        return str(self.value)


@dataclass(frozen=True, slots=True)
class Record:
    """One row with what belongs to it."""

    title: str
    fields: tuple[Field, ...]
    within: tuple["Record", ...] = field(default=())

    def filled(self) -> tuple[Field, ...]:
        """What has something in it."""
        return tuple(one for one in self.fields if one.words)

    def as_json(self) -> Json:
        """For machines: moments and days as ISO 8601."""
        own: dict[str, Json] = {one.key: _plain(one.value) for one in self.fields}
        return {"ten": self.title, **own, **({"gom": [one.as_json() for one in self.within]} if self.within else {})}


def _plain(value: Value) -> Json:
    return value.isoformat() if isinstance(value, date) else value
