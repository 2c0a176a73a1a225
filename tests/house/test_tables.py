"""Which tables hold something personal: each is marked for the read guard, and its ward stands in the row."""

from sqlalchemy import Table
from sqlalchemy.orm import Mapper

from app import actor
from app.actor import Job
from app.database import ROW_LEVEL, Base, Sealed
from tests.house.source import told

# DECISIONS, people and rows: personal, but of no ward.
GLOBAL = {"account", "sign_in", "sign_in_guess", "draft", "idempotency_key", "parked_post", "pin_code"}
# A sheet is part of its draft: nobody here receives it.
GLOBAL |= {"preparation"}
GLOBAL |= {"sign_in_card", "phone_change", "state_confirmation", "state_answer"}
IMPERSONAL = {"ward", "neighbourhood", "point", "dossier_serial", "slip_serial", "portal_unit", "ready_sentences"}
IMPERSONAL |= {"office_day", "office_hours", "fee_account", "ward_text", "gateway_state"}
# A message about an account is of no ward; the database itself refuses any other without one. A photo gets the ward
# of its dossier when that is made; until then it is part of its draft.
SOMETIMES_OF_NO_WARD = {"outbox", "attachment"}
# They hold marks, addresses and moments: nothing in them says who somebody is.
GLOBAL_BUT_UNMARKED = {"sign_in_guess", "idempotency_key"}
# Whoever may see the root may see what happened to it.
WITHIN_AN_AGGREGATE = {"Dossier.events", "Dossier.requests", "Dossier.fee"}
WITHIN_AN_AGGREGATE |= {"Dossier.check", "Dossier.extension"}
DOORS = {"sign-in", "draft", "look-up", "worker", "setting-up", "statistics", "trace"}


def tables() -> list[Table]:
    return list(Base.metadata.tables.values())


def row_level(table: object) -> bool:
    assert isinstance(table, Table)
    return bool(table.info.get("row_level"))


def mappers() -> list[Mapper[Base]]:
    return list(Base.registry.mappers)


def test_every_personal_row_says_which_ward_it_is_of() -> None:
    found = [
        table.name
        for table in tables()
        if table.name not in GLOBAL | IMPERSONAL | SOMETIMES_OF_NO_WARD
        and ("ward_id" not in table.c or table.c.ward_id.nullable)
    ]
    assert not found, told(found, "Give the table a ward_id that is never empty. Global is only what DECISIONS lists.")


def test_the_lists_of_global_and_impersonal_tables_name_nothing_that_is_gone() -> None:
    gone = (GLOBAL | IMPERSONAL | GLOBAL_BUT_UNMARKED) - set(Base.metadata.tables)
    assert not gone, told(list(gone), "Take it out of the list: a new table of that name would pass unseen.")


def test_every_table_with_something_personal_is_marked_for_the_read_guard() -> None:
    unmarked = [
        table.name for table in tables() if table.name not in IMPERSONAL | GLOBAL_BUT_UNMARKED and not row_level(table)
    ]
    assert not unmarked, told(unmarked, f'Add {{"info": {ROW_LEVEL}}} to __table_args__, and a visible(actor).')


def test_nothing_sealed_stands_in_a_table_that_anybody_may_read() -> None:
    found = [
        f"{table.name}.{column.name}"
        for table in tables()
        for column in table.columns
        if isinstance(column.type, Sealed) and not row_level(table)
    ]
    assert not found, told(found, "What is worth sealing is worth asking for whom: mark the table row_level.")


def test_no_relationship_leads_to_a_personal_row_unasked() -> None:
    leaking = [
        f"{mapper.class_.__name__}.{link.key} lazy={link.lazy}"
        for mapper in mappers()
        for link in mapper.relationships
        if row_level(link.target)
        and f"{mapper.class_.__name__}.{link.key}" not in WITHIN_AN_AGGREGATE
        and link.lazy not in ("raise", "raise_on_sql")
    ]
    assert not leaking, told(leaking, 'Say lazy="raise": dossier -> person -> all her dossiers leads past a mandate.')


def test_only_these_doors_are_open_without_a_person() -> None:
    assert {door.name for door in actor.DOORS} == DOORS, "A new door is a decision: write it into DECISIONS and here."
    named = {one for one in vars(actor).values() if isinstance(one, Job)}
    assert named - actor.DOORS == {actor.BY_ONESELF}, "A job that reads personal rows belongs into DOORS."
