"""What every question has, of whatever kind."""

from dataclasses import dataclass, field

from app.catalogue.condition import Condition


@dataclass(frozen=True, slots=True)
class Asked:
    """
    What every question has.

    label: what we ask. name: what errors, the summary and the desk call it. hint: an example or where to find it.
    """

    id: str
    label: str
    name: str = field(kw_only=True)
    hint: str = field(default="", kw_only=True)
    when: Condition | None = field(default=None, kw_only=True)
    required: bool = field(default=True, kw_only=True)
    # An optional answer without which another one of the same page cannot stand.
    required_when: Condition | None = field(default=None, kw_only=True)

    @property
    def fields(self) -> tuple[str, ...]:
        """The names under which the answer's parts are sent and kept."""
        return (self.id,)
