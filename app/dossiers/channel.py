"""Decides by which way a dossier reached the desk, so that a list can be narrowed to it."""

from enum import StrEnum

from app.actor import Helper, Resident


class Channel(StrEnum):
    """One for each dossier; that somebody also brought its papers stands beside it."""

    ALONE = "tu-lam"
    GUIDED = "huong-dan"
    POINT = "tai-diem"
    LEADER = "to-truong"


WORDS: dict[Channel, str] = {
    Channel.ALONE: "Tự làm",
    Channel.GUIDED: "Tự làm, có hướng dẫn",
    Channel.POINT: "Làm thay tại điểm",
    Channel.LEADER: "Tổ trưởng làm thay",
}


def channel(sender: Resident | Helper, guided: bool) -> Channel:
    """Who types for her does more than guide; of a leader is the mandate that names a neighbourhood."""
    if isinstance(sender, Helper):
        return Channel.LEADER if sender.neighbourhood_id else Channel.POINT
    return Channel.GUIDED if guided else Channel.ALONE
