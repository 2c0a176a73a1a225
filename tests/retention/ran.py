"""A run to its end, and what is left after it."""

from collections import Counter
from collections.abc import Collection
from datetime import timedelta

from sqlalchemy import text

from app.clock import now
from app.database import db
from app.retention import actions
from app.retention.kinds import Kind
from app.retention.rules import OF

# Whatever has a term of years is due by then.
OLD = timedelta(days=5 * 366 + 1)


def rows(table: str) -> int:
    return int(db.session.scalar(text(f"SELECT count(*) FROM {table}")) or 0)


def runs(kinds: Collection[Kind] = frozenset(OF)) -> Counter[Kind]:
    """To the end, as `flask retention run --really` does."""
    gone: Counter[Kind] = Counter()
    for part in actions.run(now(), kinds):
        db.session.commit()
        gone[part.kind] += part.many
    return gone
