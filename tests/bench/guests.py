"""What long lists of guests cost: one more on a list of 300; a file of 1,000 checked and sent; the memory it takes."""

import time
from collections.abc import Callable
from functools import partial
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from tests.bench.memory import cookies, resident
from tests.bench.served import held, running, watched
from tests.bench.words import say, spread
from tests.figures.walked import Plain, WithHtmx
from tests.lodging.files import xlsx

LONG, FILE, ROUNDS, ADDED = 300, 1_000, 5, 30
HEAD = ("Họ tên", "Ngày sinh", "Số CCCD", "Phòng")


def guests(data_dir: Path) -> None:
    """On SQLite, as one small machine runs it."""
    with (
        running("flask", "--app", "wsgi", "serve", DATA_DIR=str(data_dir)) as (port, process),
        watched(process) as held_most,
    ):
        host = at_home(WithHtmx.like(resident(), f"http://127.0.0.1:{port}"), "Nhà nghỉ Hoa Mai")
        idle = held(process)
        adds(host, LONG, 0)
        one_more = [timed(partial(adds, host, 1, LONG + number)) for number in range(ADDED)]
        house = at_home(Plain.like(resident(), f"http://127.0.0.1:{port}"), "Nhà nghỉ Sen")
        checked, sent = [], []
        for number in range(ROUNDS):
            content = xlsx([HEAD, *(cells(number * FILE + one) for one in range(FILE))])
            checked.append(timed(partial(brings, port, house, content)))
            sent.append(timed(partial(house.presses, f"Gửi {FILE} khách")))
            house.opens(house.url.partition("/bien-nhan")[0])
        most = held_most()
    tell(one_more, checked, sent, most - idle)


def tell(one_more: list[float], checked: list[float], sent: list[float], more: float) -> None:
    say("| guests, on SQLite | min / median / max | wanted |")
    say("| --- | --- | --- |")
    say(f"| one more on a list of {LONG}, ms | {spread([one * 1000 for one in one_more])} | ≤ 50 |")
    say(f"| {FILE:,} rows of a file checked, s | {spread(checked, 2)} | ≤ 2 |")
    say(f"| {FILE:,} guests sent and the receipt shown, s | {spread(sent, 2)} | ≤ 2 |")
    say(f"| memory above idle, MB | {more:.0f} | ≤ 100 |")


def timed(act: Callable[[], Any]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def cells(number: int) -> tuple[str, ...]:
    return f"Nguyễn Văn Khách{chr(97 + number % 26)}", "05/02/1990", f"001090{number:06}", f"{number % 400}"


def at_home(host: Any, name: str) -> Any:
    """She has signed in and registered her house; tonight's list is open."""
    host.signs_in().opens("/luu-tru/dang-ky").chooses("Khách sạn").types("Tên nhà", name).types("Địa chỉ", "số 5")
    if "Nhà ở phường" in host.reads():
        host.chooses("Phường Cầu Giấy")
    return host.presses("Ghi nhà này")


def adds(host: Any, guests: int, first: int) -> None:
    """Lines typed into the box."""
    host.types("Thêm khách", "\n".join(", ".join(cells(500_000 + first + one)) for one in range(guests)))
    host.presses("Thêm vào danh sách")


def brings(port: int, host: Plain, content: bytes) -> None:
    """A file, and the list that it becomes."""
    form, _ = host.filled("Đọc tệp này")
    fields = dict(form.form_values())
    parts = [
        f'--x\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n' for name, value in fields.items()
    ]
    head = '--x\r\nContent-Disposition: form-data; name="tep"; filename="khach.xlsx"\r\n\r\n'
    line = HTTPConnection("127.0.0.1", port, timeout=120)
    headers = {"Cookie": cookies(host), "Content-Type": "multipart/form-data; boundary=x"}
    line.request("POST", form.get("action"), "".join([*parts, head]).encode() + content + b"\r\n--x--\r\n", headers)
    answer = line.getresponse()
    assert answer.status == 303, f"{answer.status} {answer.read().decode()}"
    line.close()
    host.opens(answer.headers["Location"])
