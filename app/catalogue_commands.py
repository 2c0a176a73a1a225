"""What whoever writes a service runs: is every file whole, and how does one read."""

import sys

import click
from flask import Flask
from flask.cli import AppGroup

from app.catalogue import registry, written
from app.catalogue.checking import missing_essentials, problems
from app.clock import today

catalogue = AppGroup("catalogue", help="The services: are their files whole, and how do they read.")


def connect(app: Flask) -> None:
    """Add the commands."""
    app.cli.add_command(catalogue)


@catalogue.command()
@click.option("--complete", is_flag=True, help="Fail also while one of the 25 essential services is missing.")
def check(complete: bool) -> None:
    """Every service in a line, and what is wrong in any file; fails where something is."""
    services = registry.all_services()
    click.echo(written.table(services))
    click.echo(written.essentials(services))
    found = [f"{one.slug}: {words}" for one in services for words in problems(one, services, today())]
    missing = missing_essentials(services)
    if missing:
        click.echo(f"Chưa có: {', '.join(map(str, missing))}")
    click.echo("\n".join(found) or "Không thấy lỗi.")
    sys.exit(bool(found or (complete and missing)))


@catalogue.command()
@click.argument("slug")
def show(slug: str) -> None:
    """One service as a person would read it."""
    found = registry.service(slug)
    if found is None:
        raise click.ClickException(f"Không có dịch vụ {slug}: {', '.join(one.slug for one in registry.all_services())}")
    click.echo(written.page(found))


@catalogue.command()
def document() -> None:
    """All services, for docs/catalogue.md."""
    click.echo(written.document(registry.all_services()), nl=False)
