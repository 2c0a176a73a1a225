"""Flask commands: parse, one action, commit, one line of output."""

import os
import signal
import subprocess
import sys
import threading
from types import FrameType

import click
from flask import Flask, current_app
from flask.cli import with_appcontext
from flask_migrate import Migrate, upgrade

from app import demo, worker
from app.clock import now
from app.database import db
from app.messages.gateway import Gateway, LogGateway
from app.messages.http_gateway import HttpGateway
from app.server import make_server
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
    worker.work(gateway(settings), stop)


@click.command()
@with_appcontext
def serve() -> None:
    """Serve with the production server until told to stop."""
    settings: Settings = current_app.extensions["settings"]
    server = make_server(current_app, settings.host, settings.port)
    signal.signal(signal.SIGTERM, _stop_at_once)
    try:
        server.run()
    except KeyboardInterrupt:
        server.close()


@click.command()
@click.pass_context
def start(context: click.Context) -> None:
    """Prepare, then serve and work together: all a single machine needs."""
    context.invoke(prepare)
    settings: Settings = current_app.extensions["settings"]
    # A group of its own: Ctrl-C reaches the worker through the server, at a moment when it can be told to stop.
    command = [sys.executable, "-m", "flask", "--app", "wsgi", "work"]
    helper = subprocess.Popen(command, cwd=ROOT, env=os.environ, process_group=0)
    click.echo(f"Điểm dịch vụ công: http://{settings.host}:{settings.port}  (Ctrl-C để dừng)")
    if settings.demo:
        click.echo("\n".join(demo.sign_ins()))
    try:
        context.invoke(serve)
    finally:
        helper.terminate()
        helper.wait(timeout=10)


def gateway(settings: Settings) -> Gateway:
    """Who carries the messages of this installation."""
    if settings.sms is None:
        return LogGateway(settings.data_dir / "messages.log")
    return HttpGateway(settings.sms.url, settings.sms.token, settings.sms.sender)


def _stop_at_once(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
