"""How figures are written down."""

import statistics
import sys


def say(line: str = "") -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def spread(figures: list[float], digits: int = 0) -> str:
    """Least, median and most."""
    return f"{min(figures):.{digits}f} / {statistics.median(figures):.{digits}f} / {max(figures):.{digits}f}"
