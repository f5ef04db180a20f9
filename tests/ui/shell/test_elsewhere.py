"""Somebody works on the command line while the window is behind."""

from tests.conftest import desk_at
from tests.fakes import FixedClock
from tests.practice import a_kept_client
from tests.stage import settle
from vpa_desk.domain.topics import EVERYTHING, Topic
from vpa_desk.services.desk import Desk
from vpa_desk.ui.shell.elsewhere import Elsewhere
from vpa_desk.ui.widgets.page import Context


def test_what_others_wrote_is_announced_once(
    context: Context, desk: Desk, clock: FixedClock
) -> None:
    touched: list[frozenset[Topic]] = []
    context.changes.touched.connect(touched.append)
    elsewhere = Elsewhere(context, context.changes)
    elsewhere.look()
    settle()
    assert touched == []
    other = desk_at(desk.store.path, clock)
    a_kept_client(other)
    other.store.close()
    elsewhere.look()
    elsewhere.look()
    settle()
    assert touched == [EVERYTHING]
