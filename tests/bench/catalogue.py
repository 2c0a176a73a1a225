"""What the catalogue costs a process that starts: time and memory of finding every service."""

import subprocess
import sys

from app.settings import ROOT
from tests.bench.words import say, spread

ROUNDS = 5
# Everything that the catalogue stands on is there already, as in a process that serves.
MEASURED = """
import resource, time
import app.web
from app.catalogue import registry
held = lambda: int(open("/proc/self/statm").read().split()[1]) * resource.getpagesize() / 1e6
before, began = held(), time.perf_counter()
registry.all_services()
print((time.perf_counter() - began) * 1000, held() - before, len(registry.all_services()))
"""


def catalogue() -> None:
    took, holds, many = [], [], ""
    for _ in range(ROUNDS):
        said = subprocess.run([sys.executable, "-c", MEASURED], cwd=ROOT, capture_output=True, text=True, check=True)
        milliseconds, megabytes, many = said.stdout.split()
        took.append(float(milliseconds))
        holds.append(float(megabytes))
    say(f"Finding {many} services at the start: {spread(took, 1)} ms (wanted: ≤ 100),")
    say(f"{spread(holds, 1)} MB (wanted: ≤ 15).")
