"""What the pages load: htmx as old engines read it, our own scripts and the sheet, named after their content."""

import gzip
import hashlib
import json
import re
from pathlib import Path

HTMX = Path("node_modules/htmx.org/dist/htmx.min.js")
OWN_SCRIPT = Path("static/app.js")
# Loaded by the one page that takes photos.
PHOTO_SCRIPT = Path("static/photos.js")
# Loaded by the pages of staff.
LOCK_SCRIPT = Path("static/lock.js")
# Loaded by the page of the desk that shows numbers in full.
COPY_SCRIPT = Path("static/copy.js")
# Loaded by the desk's list and its dossiers.
DESK_SCRIPT = Path("static/desk.js")
# Fetched by our own script where the phone has a voice: who has none never pays for it.
VOICE_SCRIPT = Path("static/read_aloud.js")
SHEET = Path("static/app.css")
SERVED = Path("static/served")
NAMES = "names.json"

# Everything else in htmx 1.9.12 is ES5; with these rewritten it runs from Android 4.4 on.
NEWER_DECLARATION = re.compile(r"(?<![\w$.])(?:let|const)(?= )")
NEWER_DECLARATIONS_IN_HTMX = 4


class HtmxChanged(RuntimeError):
    """The installed htmx is not the one whose newer declarations were counted."""

    def __init__(self, found: int) -> None:
        self.found = found
        super().__init__(
            f"htmx has {found} let/const declarations where {NEWER_DECLARATIONS_IN_HTMX} were expected:"
            " read what changed before serving it to old phones"
        )


def build(root: Path) -> dict[str, str]:
    """Bring `static/served` up to date; answers its names, logical to fingerprinted."""
    voice = bare(root / VOICE_SCRIPT)
    named = fingerprinted(VOICE_SCRIPT.name, voice).encode()
    files = {
        "htmx.js": as_es5((root / HTMX).read_text(encoding="utf-8")).encode(),
        "app.js": bare(root / OWN_SCRIPT).replace(VOICE_SCRIPT.name.encode(), named),
        VOICE_SCRIPT.name: voice,
        "photos.js": bare(root / PHOTO_SCRIPT),
        "lock.js": bare(root / LOCK_SCRIPT),
        "copy.js": bare(root / COPY_SCRIPT),
        "desk.js": bare(root / DESK_SCRIPT),
        "app.css": minified((root / SHEET).read_text(encoding="utf-8")).encode(),
    }
    names = {name: fingerprinted(name, content) for name, content in files.items()}
    wanted = {NAMES: (json.dumps(names, indent=2) + "\n").encode()}
    for name, content in files.items():
        wanted[names[name]] = content
        wanted[f"{names[name]}.gz"] = gzip.compress(content, compresslevel=9, mtime=0)
    write_only(root / SERVED, wanted)
    return names


def served_names(root: Path) -> dict[str, str]:
    """The names that the last build left, logical to fingerprinted."""
    names: dict[str, str] = json.loads((root / SERVED / NAMES).read_text(encoding="utf-8"))
    return names


def as_es5(htmx: str) -> str:
    """htmx without its newer declarations; HtmxChanged if there are not exactly as many as we know."""
    rewritten, found = NEWER_DECLARATION.subn("var", htmx)
    if found != NEWER_DECLARATIONS_IN_HTMX:
        raise HtmxChanged(found)
    return rewritten


def bare(script: Path) -> bytes:
    """Our own script without the lines that only explain it, and without indentation: a third of what it weighed."""
    explained = re.compile(r"^\s*/\*(?:(?!\*/).)*\*/\s*$", re.M)
    return re.sub(r"\n\s*", "\n", explained.sub("", script.read_text(encoding="utf-8"))).lstrip().encode()


def minified(sheet: str) -> str:
    """The sheet without its comments and line ends."""
    return re.sub(r"\n+", "", re.sub(r"/\*.*?\*/", "", sheet, flags=re.S)).strip()


def fingerprinted(name: str, content: bytes) -> str:
    """`app.js` becomes `app.1a2b3c4d.js`, so that a browser may keep it for ever."""
    stem, _, suffix = name.rpartition(".")
    return f"{stem}.{hashlib.sha256(content).hexdigest()[:8]}.{suffix}"


def write_only(folder: Path, wanted: dict[str, bytes]) -> None:
    """Leave exactly these files in the folder, touching none that is right already."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in wanted.items():
        path = folder / name
        if not path.exists() or path.read_bytes() != content:
            path.write_bytes(content)
    for path in folder.iterdir():
        if path.name not in wanted:
            path.unlink()


if __name__ == "__main__":
    build(Path(__file__).resolve().parent.parent)
