"""What was seen of one page, with few dossiers and with many."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measured:
    """took: ms of each round, with few and with many. blocks: that the page touches. wanted: ms at most."""

    name: str
    took: list[list[float]]
    blocks: list[int]
    wanted: int

    @property
    def slow(self) -> list[float]:
        """The 95th percentile with few and with many."""
        return [sorted(one)[int(len(one) * 0.95) - 1] for one in self.took]

    @property
    def cells(self) -> list[str]:
        return [f"{min(one):.0f} / {slow:.0f}" for one, slow in zip(self.took, self.slow, strict=True)]

    @property
    def times(self) -> float:
        few, more = self.slow
        return more / few

    @property
    def said_of_blocks(self) -> str:
        return " → ".join(map(str, self.blocks)) if any(self.blocks) else ""
