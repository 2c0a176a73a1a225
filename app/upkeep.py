"""What an administrator runs by hand or by timer: each command does one thing and says one line."""

from collections import Counter
from collections.abc import Collection
from datetime import datetime
from pathlib import Path
from uuid import UUID

import click
from flask import Flask, current_app
from flask.cli import AppGroup

from app.audit import queries as audit_rows
from app.audit.chain import START, Broken, Link
from app.clock import now
from app.database import db, keyring, one_moment
from app.files.actions import sweep
from app.filling.actions import fill
from app.lodging.portal_units.actions import load
from app.lodging.portal_units.template import TemplateUnreadable, read_template
from app.places import queries as places
from app.rekeying.actions import Done, rotation
from app.rekeying.queries import held_by_older_keys
from app.retention import actions as retention
from app.retention.kinds import Kind
from app.retention.rules import OF, RULES, due, to_be_run

keys = AppGroup("keys", help="The keys of the installation.")
audit = AppGroup("audit", help="The audit rows.")
portal = AppGroup("portal", help="The official lodging portal.")
demo = AppGroup("demo", help="An installation for showing and measuring.")
kept = AppGroup("retention", help="What is kept, how long, and what is due to be deleted.")


def connect(app: Flask) -> None:
    """Add the commands of upkeep."""
    for group in (audit, demo, keys, portal, kept):
        app.cli.add_command(group)


@audit.command()
@click.option(
    "--kept",
    type=click.Path(dir_okay=False, path_type=Path),
    help="A file kept on another machine: what it knows must still stand, then it learns the new ends.",
)
def verify(kept: Path | None) -> None:
    """Look every ward's chain through. Exit code 1 where a row was changed, moved, added or taken away."""
    known = _read(kept) if kept else {}
    with one_moment():
        wards = sorted(audit_rows.chained_wards() | set(known))
        broken = {one: found for one in wards if (found := audit_rows.break_of(one, known.get(one, START)))}
        ends = {one: last.end for one in wards if (last := audit_rows.end_of_chain(one))}
        names = {one.id: one.name for one in places.served_wards()}
    if broken:
        click.echo(f"NHẬT KÝ KHÔNG CÒN NGUYÊN VẸN: {_told(broken, names)}.")
        raise SystemExit(1)
    if kept:
        _keep(kept, ends)
    click.echo(f"Nhật ký nguyên vẹn: {sum(one.place for one in ends.values())} dòng của {len(wards)} phường.")


@keys.command()
def rotate() -> None:
    """Close everything with the newest keys. Nobody has to stop meanwhile; stopped halfway, run it again."""
    done = Done()
    for part in rotation():
        db.session.commit()
        done += part
    held = held_by_older_keys(keyring().version)
    click.echo(" ".join(_renewed(done, held)))
    if done.shut:
        raise SystemExit(1)


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


@demo.command("fill")
@click.option("--dossiers", type=click.IntRange(1, 10_000_000), default=10_000, help="How many, in all wards.")
@click.option("--wards", type=click.IntRange(1, 3_000), default=1, help="Of how many wards.")
@click.option(
    "--open", "open_share", type=click.FloatRange(0, 1), default=0.2, help="Which part of them is still open."
)
def fill_demo(dossiers: int, wards: int, open_share: float) -> None:
    """Add invented dossiers. Never in production: nobody could tell them from real ones again."""
    if not current_app.extensions["settings"].demo:
        raise click.ClickException("Chỉ bản trình diễn mới nhận hồ sơ bịa. Ở đây đang là bản thật.")
    added = 0
    for part in fill(dossiers, wards, open_share, now()):
        db.session.commit()
        added += part
    click.echo(f"Đã thêm {added} hồ sơ bịa của {wards} phường.")


@kept.command()
@click.option("--really", is_flag=True, help="Delete. Without it nothing changes: the counts are only shown.")
@click.option(
    "--agreed",
    multiple=True,
    type=click.Choice([rule.kind.value for rule in RULES if rule.doubtful]),
    help="A kind whose term is marked as doubtful and that the ward has agreed to; may stand several times.",
)
def run(really: bool, agreed: tuple[str, ...]) -> None:
    """Say what is due to be deleted, kind by kind; with --really delete it. Stopped halfway, run it again."""
    kinds = to_be_run([Kind(one) for one in agreed])
    if not really:
        click.echo("\n".join(_would_go(now(), kinds)))
        return
    retention.begin(now())
    db.session.commit()
    gone: Counter[Kind] = Counter()
    for part in retention.run(now(), kinds):
        db.session.commit()
        gone[part.kind] += part.many
    sweep(now())
    db.session.rollback()
    click.echo("\n".join([f"{gone[kind]} {OF[kind].name}" for kind in OF if kind in kinds]))


def _would_go(moment: datetime, kinds: Collection[Kind]) -> list[str]:
    """Of every kind how many rows are due, and by which rule."""
    with one_moment():
        counted = {kind: retention.count(kind, before) for kind, before in due(moment, OF).items()}
    lines = [
        f"{many} {OF[kind].name}: giữ {OF[kind].kept} {OF[kind].since}. {OF[kind].basis}"
        for kind, many in counted.items()
    ]
    marks = ["" if kind in kinds else f" [CHƯA CHẮC: chỉ xóa khi có --agreed {kind}]" for kind in counted]
    return ["Xem trước, chưa xóa gì. Thêm --really để xóa.", *map("".join, zip(lines, marks, strict=True))]


def _renewed(done: Done, held: int) -> list[str]:
    words = [f"Đã đóng lại bằng khóa mới: {done.values} giá trị, {done.photos} ảnh; làm mới {done.marks} dấu tra cứu."]
    if done.anything:
        words.append("Chạy lại đến khi không còn gì để đổi, rồi bỏ khóa cũ khỏi FIELD_KEYS.")
    if held:
        words.append(f"Giữ khóa cũ trong LOOKUP_KEYS: còn {held} dấu chỉ người giữ thẻ, mã hoặc máy mới làm mới được.")
    if done.shut:
        words.append(f"{done.shut} chỗ không khóa nào mở được: thêm lại khóa đã bỏ, hoặc phục hồi từ bản sao lưu.")
    return words


def _told(broken: dict[UUID, Broken], names: dict[UUID, str]) -> str:
    return "; ".join(f"{names.get(ward, ward)}, {found}" for ward, found in broken.items())


def _read(kept: Path) -> dict[UUID, Link]:
    try:
        parts = [line.split() for line in kept.read_text(encoding="ascii").splitlines()]
        return {UUID(ward): Link(int(place), seal) for ward, place, seal in parts}
    except FileNotFoundError:
        return {}
    except ValueError as unreadable:
        raise click.ClickException(f"{kept} không phải tệp mà lệnh này ghi. Chọn tệp khác.") from unreadable


def _keep(kept: Path, ends: dict[UUID, Link]) -> None:
    kept.write_text("".join(f"{ward} {end.place} {end.seal}\n" for ward, end in ends.items()), encoding="ascii")
