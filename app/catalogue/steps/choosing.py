"""A page that asks one choice, as nearly every service begins: what is wanted, by whom."""

from collections.abc import Mapping

from app.catalogue.condition import Condition
from app.catalogue.question import Choice
from app.catalogue.service import Step


def choose(
    question_id: str,
    name: str,
    title: str,
    options: Mapping[str, str],
    *,
    label: str = "Tôi cần",
    hint: str = "",
    when: Condition | None = None,
) -> Step:
    """The page is called like its question, with dashes. name: a noun, for the summary and for errors."""
    asked = Choice(question_id, label, name=name[:1].lower() + name[1:], hint=hint, options=options)
    return Step(question_id.replace("_", "-"), name, title, (asked,), when)
