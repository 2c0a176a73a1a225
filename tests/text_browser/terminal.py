"""The screen of a terminal: what a program's drawing leaves to be seen, and where the cursor stands."""

import re
from enum import Enum, auto

HEIGHT, WIDTH = 40, 100
# One order to the terminal, or one letter; an order that is not whole yet matches nothing.
PIECE = re.compile(r"\x1b\[([?\d;]*)([@-~])|\x1b[()].|\x1b[^\[()]|[^\x1b]", re.DOTALL)


class Style(Enum):
    """How a letter is set off: w3m without colours underlines links and inverts what a form offers."""

    PLAIN = auto()
    LINK = auto()
    FORM = auto()


class Terminal:
    """As much of xterm as w3m uses."""

    def __init__(self) -> None:
        self.x = self.y = 0
        self._letters = [[" "] * WIDTH for _ in range(HEIGHT)]
        self._styles = [[Style.PLAIN] * WIDTH for _ in range(HEIGHT)]
        self._style = Style.PLAIN
        self._begun = ""

    def draws(self, drawing: str) -> None:
        """Take what the program sent; the beginning of an order waits for its end."""
        drawing = self._begun + drawing
        done = 0
        while piece := PIECE.match(drawing, done):
            done = piece.end()
            if piece[2]:
                self._obeys(piece[2], piece[1])
            elif not piece[0].startswith("\x1b"):
                self._writes(piece[0])
        self._begun = drawing[done:]

    @property
    def lines(self) -> list[str]:
        """The page, without w3m's own line at the bottom."""
        return ["".join(row).rstrip() for row in self._letters[:-1]]

    @property
    def line(self) -> str:
        return "".join(self._letters[self.y])

    @property
    def bottom(self) -> str:
        """The line in which w3m asks and answers."""
        return "".join(self._letters[-1])

    @property
    def style(self) -> Style:
        return self._styles[self.y][min(self.x, WIDTH - 1)]

    @property
    def before(self) -> str:
        """The paragraph up to the cursor."""
        lines = [*self.lines[: self.y], self.line[: self.x]]
        start = max((number for number, line in enumerate(lines) if not line.strip()), default=-1)
        return " ".join(" ".join(lines[start + 1 :]).split())

    @property
    def after(self) -> str:
        """The paragraph from the cursor on."""
        lines = [self.line[self.x :], *self.lines[self.y + 1 :]]
        end = next((number for number, line in enumerate(lines) if not line.strip()), len(lines))
        return " ".join(" ".join(lines[:end]).split())

    def __str__(self) -> str:
        return "\n".join([*self.lines, self.bottom, f"(cursor in line {self.y}, column {self.x})"])

    def _writes(self, letter: str) -> None:
        if letter == "\r":
            self.x = 0
        elif letter == "\n":
            self.y = min(self.y + 1, HEIGHT - 1)
        elif letter == "\b":
            self.x = max(self.x - 1, 0)
        elif letter >= " " and self.x < WIDTH:
            self._letters[self.y][self.x] = letter
            self._styles[self.y][self.x] = self._style
            self.x += 1

    def _obeys(self, order: str, numbers: str) -> None:
        first, second = [int(one or 0) for one in (numbers.lstrip("?") + ";").split(";")][:2]
        if order == "H":
            self.y, self.x = max(first, 1) - 1, max(second, 1) - 1
        elif order == "C":
            self.x += max(first, 1)
        elif order == "K":
            self._wipes(self.y, self.x)
        elif order == "J":
            self._wipes(self.y, self.x)
            for row in range(self.y + 1, HEIGHT):
                self._wipes(row, 0)
        elif order == "m":
            self._style = {4: Style.LINK, 7: Style.FORM}.get(
                first, Style.PLAIN if first in (0, 24, 27) else self._style
            )
        else:
            assert order in "hl", f"the terminal does not know the order {order!r}"

    def _wipes(self, row: int, column: int) -> None:
        self._letters[row][column:] = [" "] * (WIDTH - column)
        self._styles[row][column:] = [Style.PLAIN] * (WIDTH - column)
