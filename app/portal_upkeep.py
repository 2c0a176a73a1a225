"""What an administrator runs when the official portal has a new template."""

from pathlib import Path

import click
from flask import Flask
from flask.cli import AppGroup

from app.database import db
from app.lodging.portal_units.actions import load
from app.lodging.portal_units.template import TemplateUnreadable, read_template

portal = AppGroup("portal", help="The official lodging portal.")


def connect(app: Flask) -> None:
    """Add the commands."""
    app.cli.add_command(portal)


@portal.command("load")
@click.argument("template", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def load_codes(template: Path) -> None:
    """Read the portal's codes of provinces and communes from TEMPLATE, its tblt_vn_import.xlsx."""
    try:
        provinces, communes = load(read_template(template.read_bytes()))
    except TemplateUnreadable as problem:
        raise click.ClickException(str(problem)) from problem
    db.session.commit()
    click.echo(f"Đã nạp mã của cổng: {provinces} tỉnh, thành phố; {communes} xã, phường, đặc khu.")
