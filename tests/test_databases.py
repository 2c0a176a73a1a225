"""A database that one test has used is to the next as if it had just been prepared."""

import sqlalchemy

from tests.databases import PostgresCopies


def everything(url: str) -> dict[str, list[str]]:
    engine = sqlalchemy.create_engine(url)
    with engine.connect() as connection:
        tables = sqlalchemy.inspect(connection).get_table_names()
        found = {name: sorted(map(str, connection.exec_driver_sql(f'SELECT * FROM "{name}"'))) for name in tables}
    engine.dispose()
    return found


def changes(url: str, *statements: str) -> None:
    engine = sqlalchemy.create_engine(url)
    with engine.begin() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
    engine.dispose()


GUESSES = "INSERT INTO sign_in_guess (subject, at) VALUES ('x', now()) RETURNING id"


def test_what_a_test_wrote_is_gone(postgresql_copies: PostgresCopies):
    url = postgresql_copies.new()
    before = everything(url)
    changes(url, "UPDATE ward SET name = 'x'", "DELETE FROM account", GUESSES)
    postgresql_copies.drop(url)
    assert (postgresql_copies.new(), everything(url)) == (url, before)
    changes(url, GUESSES)
    assert everything(url)["sign_in_guess"][0].startswith("(1,")
    postgresql_copies.drop(url)


def test_a_database_whose_tables_were_changed_is_not_used_again(postgresql_copies: PostgresCopies):
    url = postgresql_copies.new()
    changes(url, "ALTER TABLE ward ADD COLUMN more TEXT")
    postgresql_copies.drop(url)
    other = postgresql_copies.new()
    assert other != url
    postgresql_copies.drop(other)
