"""The page for whoever writes a program says what the door does."""

from app.actor import Scope
from app.news.events import Happening
from app.problem import SENTENCES
from app.settings import ROOT
from app.web.api.contract import address
from app.web.api.door import bp
from app.web.api.offers import OFFERS
from app.web.api.pace import ASKS

PAGE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")


def test_every_offer_stands_there_with_its_scope():
    lines = [f"| {one.method} | `{bp.url_prefix}{address(one)}` | `{one.scope}` |" for one in OFFERS]
    assert not [line for line in lines if line not in PAGE]
    assert PAGE.count("`/api/v1/ho-so") == len(lines)


def test_every_scope_every_refusal_and_the_pace_stand_there():
    assert not [one for one in Scope if f"| `{one}` |" not in PAGE]
    assert not [status for status in SENTENCES if status != 500 and str(status) not in PAGE]
    assert not [one for one in Happening if f"| `{one}` |" not in PAGE]
    assert f"{ASKS} questions a minute" in PAGE
