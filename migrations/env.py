"""Runs the migrations on the database of the app."""

from alembic import context
from sqlalchemy import Enum

# The tables of every room, so that a new migration can be drawn from them.
import app.audit.records
import app.coaching.records
import app.dossiers.copying.records
import app.dossiers.opinions.records
import app.dossiers.records
import app.drafts.records
import app.files.records
import app.identity.records
import app.mandates.records
import app.messages.records
import app.papers.records
import app.people.records
import app.places.records
import app.posts.records
import app.recovery.records
import app.staff.records
from app.database import Moment, Sealed, db


def plain_type(kind, item, _context):
    """Migrations outlive our classes: they name the columns' plain types."""
    if kind != "type":
        return False
    if isinstance(item, Sealed):
        return "sa.LargeBinary()"
    if isinstance(item, Moment):
        return "sa.DateTime(timezone=True)"
    if isinstance(item, Enum):
        return f"sa.String({item.length})"
    return False


with db.engine.connect() as connection:
    context.configure(
        connection=connection,
        target_metadata=db.metadata,
        render_item=plain_type,
        render_as_batch=connection.dialect.name == "sqlite",
        compare_type=False,
    )
    with context.begin_transaction():
        if connection.dialect.name == "postgresql":
            # Nobody waits for an answer here, and a new index of a big table takes its time.
            context.execute("SET LOCAL statement_timeout = 0")
        context.run_migrations()
