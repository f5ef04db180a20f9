"""Settings in the store: one JSON text a group, open to what a later version adds."""

import json
import sqlite3
from contextlib import closing

from tests.examples import a_practice
from vpa_desk.domain.settings import Settings
from vpa_desk.services.desk import Desk


def test_each_group_is_a_row_that_can_be_read(desk: Desk) -> None:
    settings = Settings(practice=a_practice(), set_up=True)
    with desk.store.begin() as tx:
        tx.preferences.replace(settings)
    with closing(sqlite3.connect(desk.store.path)) as connection:
        rows = dict(connection.execute("SELECT key, value FROM setting"))
    assert json.loads(rows["practice"])["name"] == "Weber Büroservice"
    assert json.loads(rows["workday"])["hourly_rate"] == {"amount": "45.00", "currency": "EUR"}
    assert rows["set_up"] == "true"
    assert desk.reads.settings.current() == settings


def test_a_group_that_is_missing_or_unknown_does_no_harm(desk: Desk) -> None:
    with desk.store.begin() as tx:
        tx.preferences.replace(Settings(set_up=True, backup_folder="x"))
    with closing(sqlite3.connect(desk.store.path, isolation_level=None)) as connection:
        connection.execute("DELETE FROM setting WHERE key = 'backup_folder'")
        connection.execute("INSERT INTO setting VALUES ('of a later version', '{}')")
    assert desk.reads.settings.current() == Settings(set_up=True)


def test_a_logo_replaces_the_one_before(desk: Desk) -> None:
    for logo in (b"one", b"two", None):
        with desk.store.begin() as tx:
            tx.preferences.replace_logo(logo)
        assert desk.reads.settings.logo() == logo
