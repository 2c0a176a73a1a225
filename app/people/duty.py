"""How each role is called."""

from app.actor import Role

ROLE_WORDS = {
    Role.OFFICER: "cán bộ hỗ trợ",
    Role.LEADER: "tổ trưởng tổ dân phố",
    Role.RECEIVER: "cán bộ tiếp nhận",
    Role.HEAD: "chỉ huy",
    Role.ADMIN: "quản trị",
}
