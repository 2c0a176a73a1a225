"""An e-mail address is read generously and never guessed."""

import pytest

from app.people.email import EmailUnreadable, read_email


@pytest.mark.parametrize("typed", ["lan@vidu.vn", " lan@vidu.vn ", "lan @ vidu.vn", "ＬＡＮ@vidu.vn".lower()])
def test_an_address_is_read(typed: str):
    assert read_email(typed) == "lan@vidu.vn"


@pytest.mark.parametrize(
    "typed", ["lan", "lan@vidu", "@vidu.vn", "lan@@vidu.vn", "a@b@vidu.vn", "<lan@vidu.vn>", "a,b@c.vn"]
)
def test_what_is_none_is_told(typed: str):
    with pytest.raises(EmailUnreadable, match="Không có thì để trống"):
        read_email(typed)


def test_a_very_long_one_is_told():
    with pytest.raises(EmailUnreadable, match="120 chữ"):
        read_email("a" * 10_000 + "@vidu.vn")
