"""Ten receivers work and a hundred residents file at once for five minutes: no error, no lost event, no number gap."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from statistics import quantiles

from app import create_app
from app.settings import Settings
from tests.at_once.come import People, come, set_up
from tests.at_once.found import counted
from tests.at_once.people import Receiver, Resident
from tests.bench.evening import keeps_what_it_says, worker
from tests.bench.served import running
from tests.bench.words import say
from tests.databases import PostgresCopies

RESIDENTS, RECEIVERS, MINUTES = 100, 10, 5
# Seconds before each page, in the middle; a person takes several times as long for one.
PAUSE = 3.0


def working_day(folder: Path, minutes: float = MINUTES) -> None:
    """Stops where anybody gets an error, or where something is lost, twice or left out."""
    folder = folder / "working-day"
    folder.mkdir()
    copies = PostgresCopies(folder)
    try:
        url = copies.new()
        keeps_what_it_says(url)
        environ = {"DATABASE_URL": url, "DATA_DIR": str(folder)}
        set_up(create_app(Settings.from_environment(environ)), RESIDENTS, RECEIVERS)
        serve = ("flask", "--app", "wsgi", "serve")
        # Two processes: nothing that keeps order may lie in the memory of one.
        with running(*serve, **environ) as (first, _), running(*serve, **environ) as (second, _), worker(environ):
            people = come([f"http://127.0.0.1:{port}" for port in (first, second)], RESIDENTS, RECEIVERS, PAUSE)
            all_sign_in(people)
            goes_on(people, minutes * 60)
        tell(url, *people, minutes)
    finally:
        copies.stop()


def all_sign_in(people: People) -> None:
    residents, receivers = people
    with ThreadPoolExecutor(len(residents)) as hands:
        list(hands.map(lambda one: one.signs_in(), residents))
        list(hands.map(lambda one: one.signs_in(), receivers))
    lines = [one.wire for one in residents] + [one.wire for one in receivers]
    for line in lines:
        line.took.clear()


def goes_on(people: People, seconds: float) -> None:
    """Residents come one by one; everybody does one thing after the other until the time is over, and ends it."""
    residents, receivers = people
    until, dice = time.monotonic() + seconds, Random(2026)
    acts = [(one.files, dice.uniform(0, seconds / 5)) for one in residents]
    acts += [(one.moves_one, 0.0) for one in receivers]

    def again_and_again(act: tuple[Callable[[], None], float]) -> None:
        time.sleep(act[1])
        while time.monotonic() < until:
            act[0]()

    with ThreadPoolExecutor(len(acts)) as hands:
        list(hands.map(again_and_again, acts))


def tell(url: str, residents: list[Resident], receivers: list[Receiver], minutes: float) -> None:
    found = counted(url, residents, receivers)
    met = sum(one.met for one in receivers)
    say(f"{RESIDENTS} residents file and {RECEIVERS} receivers work for {minutes:g} minutes, {PAUSE:g} s of thought")
    say("before each page; PostgreSQL with fsync, two servers, a worker and all of them on the same cores.")
    say(f"Nobody got an error. A colleague was faster {met} times, and was named.")
    say()
    say("| an answer, s | median | 95 of 100 within | slowest |")
    say("| --- | ---: | ---: | ---: |")
    answers = {
        "to a resident": [seconds for one in residents for seconds in one.wire.took],
        "to a receiver": [seconds for one in receivers for seconds in one.wire.took],
    }
    for name, took in answers.items():
        cuts = quantiles(took, n=20)
        say(f"| {name}, {len(took):,} of them | {cuts[9]:.2f} | {cuts[18]:.2f} | {max(took):.2f} |")
    say()
    say("| in the end | there | people were told |")
    say("| --- | ---: | ---: |")
    for name, (there, told) in found.items():
        say(f"| {name} | {there:,} | {told:,} |")
    assert all(there == told for there, told in found.values()), found
