"""How each role is called."""

from app.actor import Actor, Helper, Role

ROLE_WORDS = {
    Role.OFFICER: "cán bộ hỗ trợ",
    Role.LEADER: "tổ trưởng tổ dân phố",
    Role.RECEIVER: "cán bộ tiếp nhận",
    Role.HEAD: "chỉ huy",
    Role.ADMIN: "quản trị",
}


def who_helped(actor: Actor) -> str:
    """How a person is told who did something for her."""
    return "Tổ trưởng" if isinstance(actor, Helper) and actor.neighbourhood_id else "Cán bộ điểm"


def helping_as(actor: Actor) -> str:
    """As what a helper stands on a paper, before the name."""
    leads = isinstance(actor, Helper) and actor.neighbourhood_id
    return ROLE_WORDS[Role.LEADER if leads else Role.OFFICER]
