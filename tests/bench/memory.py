"""What the server holds in memory: at the start, while pages are read, photos are sent and papers are drawn."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from http.client import HTTPConnection
from pathlib import Path

from flask import Flask

from app import demo
from tests.bench.served import PHONES, asks, begins_draft, held, running, watched
from tests.bench.words import say
from tests.figures.walked import Plain
from tests.files.photographed import noise, packed, pdf, sheet
from tests.journeys.bad_luck import fills_in
from tests.personas import Person

SERVE = ("flask", "--app", "wsgi", "serve")
REQUESTS, PHOTOS, PAPERS = 5_000, 50, 200
OF_PAPERS = ("giay_thue", "giay_dong_y")
PER_PAPER = 10
# What a phone's camera makes: twelve million pixels. Every fifth comes from an iPhone, every tenth is a scan.
CAMERA = (4000, 3000)


def memory(data_dir: Path) -> None:
    with running(*SERVE, DATA_DIR=str(data_dir)) as (ours, process), watched(process) as most:
        step, _, headers = begins_draft(ours)
        lan = Plain.like(resident(), f"http://127.0.0.1:{ours}")
        lan.signs_in()
        kept: list[tuple[str, list[float]]] = [("at the start", [held(process)])]

        def watch(name: str, rounds: int, acts: list[Callable[[], None]]) -> None:
            found = []
            for number in range(rounds):
                with ThreadPoolExecutor(PHONES) as phones:
                    part = acts[number * len(acts) // rounds : (number + 1) * len(acts) // rounds]
                    for done in [phones.submit(act) for act in part]:
                        done.result()
                found.append(held(process))
            kept.append((name, found))

        read = partial(opens, ours, step, headers)
        watch(f"after each 1,000 of {REQUESTS:,} pages", REQUESTS // 1_000, [read] * REQUESTS)
        watch(f"after each 10 of {PHOTOS} photos", PHOTOS // 10, uploads(ours, lan))
        paper = partial(opens, ours, receipt(lan), {"Cookie": cookies(lan)})
        watch(f"after each 50 of {PAPERS} papers as PDF", PAPERS // 50, [paper] * PAPERS)
        kept.append(("most at any moment", [most()]))
    tell(kept)


def tell(kept: list[tuple[str, list[float]]]) -> None:
    """The table of what was held when."""
    say(f"MB held by all processes of the server, asked by {PHONES} phones at once; what they share counts once")
    say("(wanted: ≤ 250, not growing):")
    say()
    say("| when | MB |")
    say("| --- | --- |")
    for name, found in kept:
        say(f"| {name} | {', '.join(f'{one:.0f}' for one in found)} |")


def resident() -> Person:
    name, born, number = "Trần Thị Lan", "05/02/1958", "001158012345"
    return Person(Flask(__name__), name, demo.RESIDENT_PHONE, demo.RESIDENT_PIN, born, number)


def opens(port: int, path: str, headers: dict[str, str]) -> None:
    status, said, _ = asks(port, "GET", path, headers=headers)
    assert status == 200, f"{path}: {status} {said}"


def cookies(person: Plain) -> str:
    return "; ".join(f"{name}={value}" for name, value in person.wire.cookies.items())


def uploads(port: int, person: Plain) -> list[Callable[[], None]]:
    """Every photo with the next free paper of her drafts."""
    shelves: list[str] = []
    while len(shelves) * PER_PAPER < PHOTOS:
        fills_in(person)
        page = person.url.replace("kiem-tra", "giay-to")
        shelves += [f"{page}/{paper}" for paper in OF_PAPERS]
    person.opens(page)
    token = person.document.xpath('//input[@name="csrf_token"]')[0].get("value")
    return [
        partial(sends, port, shelves[number // PER_PAPER], cookies(person), token, number) for number in range(PHOTOS)
    ]


def sends(port: int, path: str, cookie: str, token: str, number: int) -> None:
    """One photo through the door through which a phone sends it."""
    body = (
        f'--x\r\nContent-Disposition: form-data; name="csrf_token"\r\n\r\n{token}\r\n'
        f'--x\r\nContent-Disposition: form-data; name="anh"; filename="anh-{number}"\r\n\r\n'
    ).encode() + brought(number)
    line = HTTPConnection("127.0.0.1", port, timeout=120)
    headers = {"Cookie": cookie, "Content-Type": "multipart/form-data; boundary=x"}
    line.request("POST", path, body + b"\r\n--x--\r\n", headers)
    answer = line.getresponse()
    assert answer.status == 303, f"photo {number}: {answer.status} {answer.read().decode()}"
    line.close()


def brought(number: int) -> bytes:
    """A photo or scan that differs from every other one."""
    if number % 10 == 9:
        return pdf(1 + number % 7) + f"%{number}".encode()
    photo = sheet(*CAMERA)
    photo.paste(noise(800, 600), (200 + 20 * number, 900))
    return packed(photo, "HEIF") if number % 5 == 3 else packed(photo, quality=88)


def receipt(person: Plain) -> str:
    """She sends what is open; the address of her receipt as PDF."""
    fills_in(person)
    person.presses("Gửi hồ sơ").sees("Đã gửi hồ sơ")
    links = [str(one) for one in person.document.xpath("//a/@href") if str(one).endswith(".pdf")]
    assert links
    return links[0]
