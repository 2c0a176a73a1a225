"""Citizen numbers in full on the pages of staff."""

import re
from pathlib import Path

from lxml import html
from lxml.html import HtmlElement

OF_STAFF = ("_tiep-nhan", "_can-bo", "_ho-tro", "_to-truong")
# Where she sits beside and reads her own answers through, before anything is sent or mended.
READ_BACK = re.compile(r"_ho-so_(id|moi)_|_bo-sung_")
# The paper that she takes home states it, as form CT04 wants; each reading is noted (papers/test_papers.py).
PAPERS = re.compile(r"_giay_")
# What answers whoever asked for the numbers, with a reason.
ASKED_FOR = re.compile(r"_so-dinh-danh_200")


def numbers_in_full(folder: Path, numbers: tuple[str, ...]) -> list[str]:
    """The pages of staff that show one of these numbers to whoever did not ask for it."""
    found = []
    for path in sorted(folder.iterdir()):
        excused = any(one.search(path.name) for one in (READ_BACK, PAPERS, ASKED_FOR))
        if path.name.startswith(OF_STAFF) and not excused:
            page: HtmlElement = html.document_fromstring(path.read_text(encoding="utf-8"))
            text = re.sub(r"(?<=\d)[ .](?=\d)", "", page.text_content())
            found += [f"{path.name}: {number}" for number in numbers if number in text]
    return found
