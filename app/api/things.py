"""How JSON is put together: lists, things with named fields, one of several things."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.api.shapes import Json, Shape, Unreadable, Word, Wrong, with_


@dataclass(frozen=True, slots=True)
class Several:
    """A list of things of one shape."""

    of: Shape
    about: str = ""
    fewest: int = 0
    most: int = 200

    def read(self, value: Json, where: str) -> list[Json]:
        if not isinstance(value, list) or not self.fewest <= len(value) <= self.most:
            raise Unreadable(Wrong(where, f"Gửi một danh sách từ {self.fewest} đến {self.most} mục."))
        return [self.of.read(one, f"{where}[{n}]") for n, one in enumerate(value)]

    def schema(self) -> dict[str, Json]:
        bounds = {"minItems": self.fewest, "maxItems": self.most}
        return with_({"type": "array", "items": self.of.schema(), **bounds}, description=self.about)


@dataclass(frozen=True, slots=True)
class Maybe:
    """That shape, or null."""

    of: Shape

    def read(self, value: Json, where: str) -> Json:
        return None if value is None else self.of.read(value, where)

    def schema(self) -> dict[str, Json]:
        return {"anyOf": [self.of.schema(), {"type": "null"}]}


@dataclass(frozen=True, slots=True)
class Thing:
    """Named fields. may: fields that may be left out; nothing else may stand there."""

    must: Mapping[str, Shape]
    may: Mapping[str, Shape] = field(default_factory=dict)
    about: str = ""

    def read(self, value: Json, where: str) -> dict[str, Json]:
        if not isinstance(value, dict):
            raise Unreadable(Wrong(where, "Gửi một đối tượng JSON."))
        found, wrong = {}, [Wrong(_at(where, name), "Bỏ trường này.") for name in sorted({*value} - {*self._all})]
        for name, shape in self._all.items():
            if name in value:
                try:
                    found[name] = shape.read(value[name], _at(where, name))
                except Unreadable as problem:
                    wrong += problem.found
            elif name in self.must:
                wrong.append(Wrong(_at(where, name), "Còn thiếu trường này."))
        if wrong:
            raise Unreadable(*wrong)
        return found

    @property
    def _all(self) -> dict[str, Shape]:
        return {**self.must, **self.may}

    def schema(self) -> dict[str, Json]:
        properties = {name: shape.schema() for name, shape in self._all.items()}
        written = {"type": "object", "properties": properties, "additionalProperties": False}
        return with_(written, required=list(self.must), description=self.about)


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of several things, told apart by the word in one field."""

    by: str
    things: Mapping[str, Thing]

    def read(self, value: Json, where: str) -> dict[str, Json]:
        if not isinstance(value, dict):
            raise Unreadable(Wrong(where, "Gửi một đối tượng JSON."))
        word = Word(dict.fromkeys(self.things, "")).read(value.get(self.by), _at(where, self.by))
        return self.things[word].read(value, where)

    def schema(self) -> dict[str, Json]:
        return {"oneOf": [one.schema() for one in self.things.values()]}


def _at(where: str, name: str) -> str:
    return f"{where}.{name}" if where else name
