"""The forms of photos, and the one that only practice has, each ready to be sent."""

from io import BytesIO
from typing import Any

from tests.browser import Browser
from tests.files.brought import brings_photo, thumbnails
from tests.files.photographed import photo
from tests.house.sheet import Sheet, under_mandate
from tests.journeys.practised import practises


def forms_of_photos(who: Browser, under: str, draft: dict[str, Any]) -> list[Sheet]:
    """One more photo is brought; the one that is there is turned, and then taken out."""
    here = who.url
    address = under_mandate(under, draft)
    who.opens(f"{address}/ho-so/{draft['draft_id']}/kiem-tra")
    brings_photo(who)
    there = {**draft, "photo": thumbnails(who.opens("giay-to"))[0].split("/")[-2]}
    who.opens(here)
    more = {"anh": (BytesIO(photo(300, 400)), "b.jpg")}
    return [
        Sheet(who, f"{under}.filing.add_photos", {**draft, "paper": "giay_thue"}, more),
        Sheet(who, f"{under}.filing.turn_photo", there, {"goc": "180"}),
        Sheet(who, f"{under}.filing.remove_photo", there),
    ]


def form_of_practice(who: Browser, under: str, base: dict[str, Any]) -> Sheet:
    """Somebody practises up to the summary, goes back to what was open, and lays a sample picture to a paper."""
    here, address = who.url, under_mandate(under, base)
    practises(who.opens(f"{address}/ho-so/moi/dang-ky-tam-tru?tap=1"))
    draft = who.url.split("/")[-2]
    who.opens(here)
    return Sheet(who, f"{under}.filing.add_sample", {**base, "draft_id": draft, "paper": "giay_thue"})
