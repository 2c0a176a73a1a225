"""The least that a Flask page can be, under the very server that serves ours: what the others are compared with."""

import os

from flask import Flask

from app.processes import serve_with
from app.server import open_door, server_at
from app.settings import Settings

hello = Flask(__name__)
hello.extensions["settings"] = Settings.from_environment(os.environ)


@hello.get("/")
def say() -> str:
    return "hello"


if __name__ == "__main__":
    door = open_door("127.0.0.1", int(os.environ["PORT"]))
    serve_with(hello.extensions["settings"].processes, lambda: server_at(door, hello).run())
