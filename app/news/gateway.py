"""Who carries a message to the ward's software: nobody in the demo, ourselves elsewhere."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


class NotTaken(RuntimeError):
    """The target did not take it; the text says why. for_ever: it says itself that it never will."""

    def __init__(self, why: str, for_ever: bool = False) -> None:
        super().__init__(why)
        self.for_ever = for_ever


class Sender(Protocol):
    """Hands over one message; what came of it in words. Raises NotTaken."""

    def send(self, url: str, headers: Mapping[str, str], body: str) -> str: ...


@dataclass(frozen=True, slots=True)
class LogSender:
    """One JSON line per message in a file that only this installation reads."""

    path: Path

    def send(self, url: str, headers: Mapping[str, str], body: str) -> str:
        line = json.dumps({"url": url, **headers, "body": body}, ensure_ascii=False)
        try:
            with self.path.open("a", encoding="utf-8") as log:
                log.write(line + "\n")
        except OSError as problem:
            raise NotTaken(str(problem)) from problem
        return "Bản trình diễn: chỉ ghi vào tệp, không gửi đi"
