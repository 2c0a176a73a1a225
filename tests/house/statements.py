"""Every way we know of to touch the rows of a table without saying for whom."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Table, delete, exists, func, insert, literal, select, union, update
from sqlalchemy.orm import Mapper, Session, aliased

from app.places.records import Neighbourhood, Point, Ward

Way = Callable[[Session, Mapper[Any]], object]


def key_of(mapper: Mapper[Any]) -> Any:
    """The first column of the primary key."""
    return mapper.primary_key[0]


def table_of(mapper: Mapper[Any]) -> Table:
    assert isinstance(mapper.local_table, Table)
    return mapper.local_table


def some_text(mapper: Mapper[Any]) -> Any:
    """One value of the table, as a question within a question."""
    return select(key_of(mapper)).limit(1).scalar_subquery()


def nobodys_key(mapper: Mapper[Any]) -> dict[str, Any]:
    """A key that no row has, by attribute."""
    kinds: dict[type, object] = {UUID: UUID(int=0), int: -1, str: "", date: date.min}
    return {mapper.get_property_by_column(one).key: kinds[one.type.python_type] for one in mapper.primary_key}


def got(session: Session, mapper: Mapper[Any]) -> object:
    return session.get(mapper.class_, nobodys_key(mapper))


def merged(session: Session, mapper: Mapper[Any]) -> object:
    return session.merge(mapper.class_(**nobodys_key(mapper)))


def copied(session: Session, mapper: Mapper[Any]) -> object:
    names = [column.name for column in Ward.__table__.columns]
    rows = select(*[literal("x") for _ in names]).where(exists().where(key_of(mapper).is_not(None)))
    return session.execute(insert(Ward).from_select(names, rows))


def in_bulk(session: Session, mapper: Mapper[Any]) -> object:
    return session.execute(update(mapper.class_), [nobodys_key(mapper)])


WAYS: dict[str, Way] = {
    "the entity": lambda session, mapper: session.scalars(select(mapper.class_)),
    "the table": lambda session, mapper: session.execute(select(table_of(mapper))),
    "get": got,
    "one column": lambda session, mapper: session.execute(select(key_of(mapper))),
    "a legacy query": lambda session, mapper: session.query(mapper.class_).all(),
    "a legacy count": lambda session, mapper: session.query(mapper.class_).count(),
    "a count from": lambda session, mapper: session.scalar(select(func.count()).select_from(mapper.class_)),
    "a count of": lambda session, mapper: session.scalar(select(func.count(key_of(mapper)))),
    "a join": lambda session, mapper: session.execute(
        select(Ward.id).join(table_of(mapper), key_of(mapper).is_not(None))
    ),
    "an outer join": lambda session, mapper: session.execute(
        select(Ward.id).outerjoin(table_of(mapper), key_of(mapper).is_not(None))
    ),
    "in": lambda session, mapper: session.execute(select(Ward.id).where(Ward.name.in_(select(key_of(mapper))))),
    "exists": lambda session, mapper: session.execute(
        select(Ward.id).where(exists().where(key_of(mapper).is_not(None)))
    ),
    "a value within": lambda session, mapper: session.execute(select(Ward.id, some_text(mapper))),
    "an order": lambda session, mapper: session.execute(select(Ward.id).order_by(some_text(mapper))),
    "an alias": lambda session, mapper: session.scalars(select(aliased(mapper.class_))),
    "a common table": lambda session, mapper: session.scalars(select(select(key_of(mapper)).cte())),
    "a common table on the side": lambda session, mapper: session.scalars(
        select(Ward.id).add_cte(select(key_of(mapper)).cte())
    ),
    "a subquery": lambda session, mapper: session.execute(select(select(key_of(mapper)).subquery())),
    "a union": lambda session, mapper: session.execute(union(select(key_of(mapper)), select(key_of(mapper)))),
    "update": lambda session, mapper: session.execute(update(mapper.class_).values({key_of(mapper): key_of(mapper)})),
    "update returning": lambda session, mapper: session.execute(
        update(table_of(mapper)).values({key_of(mapper): key_of(mapper)}).returning(key_of(mapper))
    ),
    "update of another": lambda session, mapper: session.execute(update(Point).values(name=some_text(mapper))),
    "delete": lambda session, mapper: session.execute(delete(mapper.class_)),
    "delete of another": lambda session, mapper: session.execute(
        delete(Neighbourhood).where(Neighbourhood.name.in_(select(key_of(mapper))))
    ),
    "insert from select": copied,
    "insert of a value within": lambda session, mapper: session.execute(
        insert(Neighbourhood).values(name=some_text(mapper))
    ),
    "insert returning a value within": lambda session, mapper: session.execute(
        insert(Neighbourhood).values(name="").returning(some_text(mapper))
    ),
    "merge": merged,
    "update in bulk": in_bulk,
}
