"""The tokens of a ward's software: how one looks, how far one reaches, when one opens nothing any more."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from secrets import token_urlsafe

from app.actor import Scope

# Whoever finds one in a file, or searches files for what must not be there, knows it by its beginning.
BEGINS = "dvc_"
SECRET_BYTES = 32
LONGEST_NAME = 60
DAYS = (30, 90, 365)
# Of a ward, at one time.
MOST = 20
USED_AGAIN = timedelta(minutes=1)

SCOPES: dict[Scope, str] = {
    Scope.READ: "Đọc hồ sơ của phường",
    Scope.PAPERS: "Lấy phiếu và ảnh giấy tờ",
    Scope.MOVE: "Ghi các bước giải quyết",
    Scope.CODE: "Ghi mã trên cổng",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the head asks for. days: how long it opens."""

    name: str
    scopes: tuple[Scope, ...]
    days: int


def new_secret() -> str:
    """A token of 256 random bits: nobody finds one by trying."""
    return f"{BEGINS}{token_urlsafe(SECRET_BYTES)}"


def kept(secret: str) -> str:
    """What is stored of it: SHA-256, as 64 hex digits. There is nothing to guess that a slower hash would protect."""
    return sha256(secret.encode()).hexdigest()


def refusal(expires_at: datetime, ended_at: datetime | None, now: datetime) -> str:
    """Why it opens nothing any more, in one sentence; "" while it does."""
    if ended_at:
        return "Mã này đã được thu hồi. Xin chỉ huy của phường lập mã mới."
    if expires_at <= now:
        return f"Mã này hết hạn ngày {expires_at:%d/%m/%Y}. Xin chỉ huy của phường lập mã mới."
    return ""


def is_worth_noting(used_at: datetime | None, now: datetime) -> bool:
    """Whether it is to be written down anew that it was used: a program asks more often than a disk likes."""
    return used_at is None or now >= used_at + USED_AGAIN
