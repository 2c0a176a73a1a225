"""A photo chosen on the phone is made small there, sent at once, and seen."""

from pathlib import Path

from playwright.sync_api import FilePayload, expect

from tests.files.photographed import docx, held_sideways, noise, packed
from tests.journeys.bad_luck import fills_in
from tests.personas import Person
from tests.real_browser.conftest import Opens
from tests.real_browser.story import CHECK, PAPERS


def file(name: str, content: bytes, kind: str = "image/jpeg") -> FilePayload:
    return {"name": name, "mimeType": kind, "buffer": content}


def test_ong_tu_chooses_a_big_photo_and_a_small_one_travels(phone: Opens, ong_tu: Person, tmp_path: Path) -> None:
    fills_in(ong_tu)
    big = packed(noise(2600, 2000), quality=92)
    tu = phone("ong-tu").takes_over(ong_tu).opens(f"{ong_tu.url.rpartition('/')[0]}/giay-to").arrives(PAPERS)
    tu.shot("giay-to")
    expect(tu.button("Gửi ảnh này")).to_have_count(0)
    chooser = tu.page.locator("#chon-giay_thue")
    with tu.page.expect_request(lambda one: one.method == "POST") as sent:
        chooser.set_input_files([file("hop dong.jpg", big)])
    weight = int(sent.value.all_headers()["content-length"])
    assert weight < len(big) / 2, f"{weight:,} of {len(big):,} bytes travelled"
    tu.sees("Đã gửi xong").is_at("#chon-giay_thue").shot("mot-anh")
    expect(tu.page.locator("main img")).to_have_js_property("naturalWidth", 240)

    chooser.set_input_files([file("don.jpg", docx()), file("ngang.jpg", held_sideways())])
    expect(tu.page.locator("main img")).to_have_count(2)
    tu.sees("Còn 1 ảnh chưa nhận được").sees("don.jpg: Đây không phải ảnh").is_at(".errors").shot("mot-anh-hong")
    expect(tu.page.locator("main img").nth(1)).to_have_js_property("naturalHeight", 240)
    tu.follows("Tiếp tục", CHECK).sees("Đã có 2 ảnh").shot("xem-lai")
