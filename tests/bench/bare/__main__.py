"""The bare page under the very server that serves ours, packed as ours are."""

import gzip
import os
from pathlib import Path

from flask import Flask, Response

from app.server import make_server
from app.settings import Settings

PAGE = Path(__file__).with_name("page.html").read_bytes()

bare = Flask(__name__)
bare.extensions["settings"] = Settings.from_environment(os.environ)


@bare.get("/")
def show() -> Response:
    packed = gzip.compress(PAGE, compresslevel=9, mtime=0)
    return Response(packed, mimetype="text/html", headers={"Content-Encoding": "gzip", "Cache-Control": "no-store"})


if __name__ == "__main__":
    make_server(bare, "127.0.0.1", int(os.environ["PORT"])).run()
