"""Measures, and writes what was seen as Markdown: `make bench` keeps it in docs/figures.md."""

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from app.clock import HANOI, now
from app.papers.pdf import draw
from app.papers.statement import Enclosed, Fact, Signature, Statement
from app.settings import ROOT
from tests.bench.catalogue import catalogue
from tests.bench.cold import cold
from tests.bench.desk import desk
from tests.bench.evening import evening
from tests.bench.guests import guests
from tests.bench.killed import killed
from tests.bench.memory import memory
from tests.bench.served import begins_draft, per_second, running
from tests.bench.thirty_guests import thirty_guests
from tests.bench.words import say, spread
from tests.bench.working_day import working_day

ROUNDS, SECONDS = 5, 2.0
# As docs/running.md advises for two cores: the bare page is served by as many.
PROCESSES = 2

# Seen with cProfile over 200 requests in one process; look again when the shares may have moved.
WHERE_IT_GOES = """
What dominates, by a profile in one process, each in time of its own: of a GET, Flask and Werkzeug take a quarter, what
Python does for all of them another, SQLAlchemy (one select) an eighth, our rules an eighth, drawing a tenth; of a POST,
SQLite takes four tenths, most of it until the disk has it, and SQLAlchemy two. Both pages are served by two processes,
one for each core: in one, threads hand the interpreter from core to core, and a GET costs half as much again."""


def speeds(data_dir: Path) -> None:
    """A step read and saved, against a bare page under the same server, in turns."""
    environ = {"DATA_DIR": str(data_dir)}
    hello, reads, saves = [], [], []
    with running("tests.bench.hello") as (bare, _), running("flask", "--app", "wsgi", "serve", **environ) as (ours, _):
        step, form, headers = begins_draft(ours)
        for _ in range(ROUNDS):
            hello.append(per_second(bare, "GET", "/", "", {}, 200, SECONDS))
            reads.append(per_second(ours, "GET", step, "", headers, 200, SECONDS))
            saves.append(per_second(ours, "POST", step, form, headers, 303, SECONDS))
    say("| requests a second | min / median / max | of the bare page | wanted |")
    say("| --- | --- | --- | --- |")
    say(f"| bare Flask “hello” | {spread(hello)} | 1 | |")
    for name, found, wanted in (("GET of a step", reads, 0.15), ("POST of a saved step", saves, 0.08)):
        ratio = statistics.median(found) / statistics.median(hello)
        say(f"| {name} | {spread(found)} | {ratio:.2f} | ≥ {wanted} and ≥ 100/s |")
    say(WHERE_IT_GOES)


def papers() -> None:
    """Drawing CT04 again and again."""
    facts = (Fact("Mã hồ sơ", "CG-261123-0001"), Fact("Họ, chữ đệm và tên", "Trần Thị Lan"), Fact("Email", ""))
    paper = Statement(
        form="Mẫu CT04",
        issuer=("Công an phường Cầu Giấy",),
        number="1/PTN",
        place_and_day="Phường Cầu Giấy, ngày 25 tháng 11 năm 2026",
        title="Phiếu tiếp nhận hồ sơ và hẹn trả kết quả",
        opening="Đã tiếp nhận hồ sơ:",
        facts=facts,
        enclosed=(Enclosed("Giấy cho thuê, cho mượn hoặc cho ở nhờ", "", "Mang bản chính khi được hỏi"),),
        terms=(Fact("Hẹn trả kết quả", "17 giờ, thứ Hai 30/11/2026"),),
        closing=(),
        signatures=(Signature("Người nộp hồ sơ", "Trần Thị Lan"), Signature("Cán bộ tiếp nhận", "Nguyễn Thị Mai")),
    )
    at = datetime(2026, 11, 25, 9, 0, tzinfo=HANOI)
    took, drawn = [], b""
    for _ in range(31):
        began = time.perf_counter()
        drawn = draw(paper, "https://vidu.vn/g/abcdefghijklmnop", at)
        took.append((time.perf_counter() - began) * 1000)
    say(f"CT04 as PDF: {len(drawn) / 1024:.0f} KB (wanted: ≤ 60), the first in {took[0]:.0f} ms, then")
    say(f"{spread(took[1:], 1)} ms (wanted: ≤ 30).")


def tables() -> None:
    """Bytes, queries and guesses, as the ordinary tests assert them."""
    command = [sys.executable, "-m", "pytest", "-q", "-s", "-p", "no:xdist", "tests/figures", "-k", "not postgresql"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    before = ""
    for line in said:
        row = line[line.find("|") :] if "|" in line else ""
        if row and not before.startswith("|"):
            say()
        before = row
        if row:
            say(row)


def parts(data_dir: Path) -> list[tuple[str, Callable[[], None]]]:
    """The headings, and what is measured under each."""
    return [
        ("Speed", lambda: speeds(data_dir)),
        ("The first wait", lambda: cold(data_dir)),
        ("Memory", lambda: memory(data_dir)),
        ("Papers", papers),
        ("The catalogue", catalogue),
        ("Long lists of guests", lambda: guests(data_dir)),
        ("Thirty guests", lambda: thirty_guests(data_dir)),
        ("A quarter to eleven", lambda: evening(data_dir)),
        ("The desk of one ward among many", lambda: desk(data_dir)),
        ("A working day", lambda: working_day(data_dir)),
        ("Killed while sending", lambda: killed(data_dir)),
        ("Bytes, queries and guesses", tables),
    ]


def main() -> None:
    say("# Figures")
    say()
    say(f"Measured by `make bench` on {now():%d/%m/%Y}: {os.cpu_count()} cores, {platform.machine()},")
    say(f"Python {platform.python_version()}. Three numbers: least, median and most of {ROUNDS} rounds of")
    say(f"{SECONDS:.0f} s in turns (papers: of 30 drawings). The phones that ask run on the same two cores.")
    say(f"{PROCESSES} processes serve, also the bare “hello”.")
    os.environ["PROCESSES"] = str(PROCESSES)
    with tempfile.TemporaryDirectory() as folder:
        data_dir = Path(folder)
        environ = {**os.environ, "DATA_DIR": str(data_dir)}
        prepare = [sys.executable, "-m", "flask", "--app", "wsgi", "prepare"]
        subprocess.run(prepare, cwd=ROOT, env=environ, check=True, capture_output=True)
        for title, measure in parts(data_dir):
            say()
            say(f"## {title}")
            say()
            measure()


if __name__ == "__main__":
    main()
