"""Flask commands: parse, one action, commit, one line of output."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from socket import socket

import click
from flask import Flask, current_app
from flask.cli import with_appcontext
from flask_migrate import Migrate, upgrade

from app import demo, worker
from app.clock import now
from app.database import db
from app.messages.gateway import Gateway, LogGateway
from app.messages.http_gateway import HttpGateway
from app.news.gateway import LogSender, Sender
from app.news.http_gateway import HttpSender
from app.processes import serve_with
from app.server import open_door, server_at
from app.settings import ROOT, Settings


def connect(app: Flask) -> None:
    """Add the commands of the house."""
    Migrate(app, db, directory=str(ROOT / "migrations"))
    for command in (start, prepare, work, serve):
        app.cli.add_command(command)


@click.command()
@with_appcontext
def prepare() -> None:
    """Bring the database up to date; fill an empty demo."""
    settings: Settings = current_app.extensions["settings"]
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    upgrade()
    if settings.demo and demo.load(settings.pin_pepper, now()):
        db.session.commit()
        click.echo("Đã tạo phường trình diễn Cầu Giấy.")
    # Looking alone begins a transaction, and SQLite lets nobody else write until it ends.
    db.session.remove()


@click.command()
@with_appcontext
def work() -> None:
    """Send messages, seal the audit rows, forget what is old, until told to stop."""
    stop = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: stop.set())
    settings: Settings = current_app.extensions["settings"]
    worker.work(gateway(settings), stop, sender(settings))


@click.command()
@with_appcontext
def serve() -> None:
    """Serve with the production server until told to stop."""
    settings: Settings = current_app.extensions["settings"]
    _serve(_door(), settings.processes)


@click.command()
@with_appcontext
def start() -> None:
    """Prepare, then serve and work together: all a single machine needs."""
    click.get_current_context().invoke(prepare)
    settings: Settings = current_app.extensions["settings"]
    door = _door()
    click.echo(f"Điểm dịch vụ công: http://{settings.host}:{settings.port}  (Ctrl-C để dừng)")
    if settings.demo:
        click.echo("\n".join(demo.sign_ins()))
    with _worker_beside():
        # Its watcher is a thread, which none of several processes would have.
        _serve(door, 1)


def _door() -> socket:
    """The address at which it listens; says what to do where somebody else has the port."""
    settings: Settings = current_app.extensions["settings"]
    try:
        return open_door(settings.host, settings.port)
    except OSError as taken:
        words = f"Cổng {settings.port} không mở được ({taken.strerror}). Chọn cổng khác, ví dụ: PORT=8001 make run"
        raise click.ClickException(words) from taken


def _serve(door: socket, processes: int) -> None:
    app = current_app._get_current_object()  # type: ignore[attr-defined]  # what stands behind it, for all threads
    serve_with(processes, lambda: server_at(door, app).run())


@contextmanager
def _worker_beside() -> Iterator[None]:
    """The worker in a process of its own, begun again should it die: without it no message leaves."""
    stop = threading.Event()
    helpers = [_worker()]

    def watch() -> None:
        while not stop.wait(1):
            if helpers[-1].poll() is not None:
                click.echo("Phần chạy nền đã dừng, đang mở lại.", err=True)
                helpers.append(_worker())

    watcher = threading.Thread(target=watch, name="watcher")
    watcher.start()
    try:
        yield
    finally:
        stop.set()
        watcher.join()
        helpers[-1].terminate()
        helpers[-1].wait(timeout=10)


def _worker() -> subprocess.Popen[bytes]:
    # A group of its own: Ctrl-C reaches the worker through the server, at a moment when it can be told to stop.
    command = [sys.executable, "-m", "flask", "--app", "wsgi", "work"]
    return subprocess.Popen(command, cwd=ROOT, env=os.environ, process_group=0)


def gateway(settings: Settings) -> Gateway:
    """Who carries the messages of this installation."""
    if settings.sms is None:
        return LogGateway(settings.data_dir / "messages.log")
    return HttpGateway(settings.sms.url, settings.sms.token, settings.sms.sender)


def sender(settings: Settings) -> Sender:
    """Who carries what the wards' own software is told; from the demo nothing leaves."""
    return LogSender(settings.data_dir / "webhooks.log") if settings.demo else HttpSender()
