"""Audiences, and announcements for them: each listener once, in their language, over what they use."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, select

from messages.address import Address
from messages.envelope import Kind
from storage import announcements, claims, fanouts, groups, people
from storage.announcements import Announcement, State
from storage.audiences import Audience
from storage.fanouts import Reach, Wording
from storage.outbox import NewOutbound, queue
from storage.tables import outbox
from tests.storage.rows import add_member

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
WORDINGS = {"en": Wording("Hello", 1), "my": Wording("mingalaba", 2)}
PEOPLE = (  # name, scheme, group, and what else is true of them
    ("mai", "sms", "LAND", {"consented_at": NOW}),
    ("hla", "sms", "LAND", {"consented_at": NOW, "kind": "mobile", "township": "MMR003001"}),
    ("moe", "telegram", "PRO", {"consented_at": NOW, "language": "my", "township": "MMR003001"}),
    ("lay", "telegram", "PRO", {"consented_at": NOW, "kind": "mobile"}),
    ("zaw", "sms", "LAND", {"consented_at": NOW, "stopped_at": NOW}),
    ("win", "sms", None, {}),
    ("kyi", "telegram", None, {"is_coordinator": True}),
)


@pytest.fixture
def ids(connection: Connection) -> dict[str, int]:
    """Mai, who speaks, and whom she speaks to."""
    for code in ("LAND", "PRO"):
        groups.add(connection, code)
    found: dict[str, int] = {}
    for number, (name, scheme, code, fields) in enumerate(PEOPLE):
        found[name] = people.create(connection, Address(scheme, f"+95{number}"), NOW, **fields).id
        if code is not None:
            groups.enter(connection, code, found[name], NOW)
    return found


def released(connection: Connection, author: int, audience: Audience, *, is_urgent: bool = False) -> Announcement:
    number = announcements.create(connection, author, Address("sms", "+950"), audience, "text", is_urgent, NOW)
    announcements.settle(connection, number, State.SENT, NOW)
    found = announcements.get(connection, number)
    assert found is not None
    return found


def fan_out(connection: Connection, announcement: Announcement) -> int:
    return fanouts.fan_out(connection, announcement, WORDINGS, "en", NOW, NOW)


AUDIENCES = (
    pytest.param("ALL", "hla moe lay kyi", id="every member"),
    pytest.param("LAND", "hla", id="a group, not its author, nor who sent STOP"),
    pytest.param("LAND+PRO", "hla moe lay", id="two groups"),
    pytest.param("kind:mobile", "hla lay", id="a kind"),
    pytest.param("LAND+kind:mobile", "hla lay", id="a group or a kind, each once"),
    pytest.param("ALL@MMR003001", "hla moe", id="where they live"),
    pytest.param("PRO@MMR003001+MMR001001", "moe", id="a group where they live"),
    pytest.param("NONE", "", id="a group that is not there"),
)


@pytest.mark.parametrize(("audience", "expected"), AUDIENCES)
def test_an_announcement_is_queued_once_for_each_of_its_audience(
    connection: Connection, ids: dict[str, int], audience: str, expected: str
) -> None:
    announcement = released(connection, ids["mai"], Audience.parse(audience))
    count = len(expected.split())
    assert [count, 0] == [fan_out(connection, announcement) for _ in range(2)]
    assert {ids[name] for name in expected.split()} == set(connection.execute(select(outbox.c.person_id)).scalars())
    reach = fanouts.reach(connection, announcement.audience, ids["mai"], "en")
    assert count == sum(one.count for one in reach)


@pytest.mark.parametrize("text", ["ALL", "LAND", "LAND+kind:mobile", "PRO@MMR003001+MMR001001", "ALL@MMR003001"])
def test_an_audience_is_read_as_it_was_written(text: str) -> None:
    assert text == str(Audience.parse(text))


def test_reach_is_by_scheme_and_language(connection: Connection, ids: dict[str, int]) -> None:
    add_member(connection, Address("sms", "+9599"), NOW, language="my")
    expected = [Reach("sms", "en", 1), Reach("sms", "my", 1), Reach("telegram", "en", 2), Reach("telegram", "my", 1)]
    assert expected == fanouts.reach(connection, Audience(), ids["mai"], "en")
    assert {"en", "my"} == fanouts.languages(connection, Audience(), ids["mai"], "en")


def test_each_gets_their_language_and_chats_cost_no_segments(connection: Connection, ids: dict[str, int]) -> None:
    fan_out(connection, released(connection, ids["mai"], Audience(("LAND", "PRO"))))
    rows = connection.execute(select(outbox.c.person_id, outbox.c.text, outbox.c.segments).order_by(outbox.c.person_id))
    expected = [(ids["hla"], "Hello", 1), (ids["moe"], "mingalaba", 0), (ids["lay"], "Hello", 0)]
    assert expected == [tuple(row) for row in rows]


def test_buttons_go_with_it_in_each_language(connection: Connection, ids: dict[str, int]) -> None:
    announcement = released(connection, ids["mai"], Audience(("PRO",)))
    wordings = {"en": Wording("Come?", 1, ("YES 4", "NO 4")), "my": Wording("la?", 1, ("HOTE 4",))}
    fanouts.fan_out(connection, announcement, wordings, "en", NOW, NOW)
    left = claims.claim(connection, "telegram", NOW, 10)
    assert {"Come?": ("YES 4", "NO 4"), "la?": ("HOTE 4",)} == {text.text: text.buttons for text in left}


@pytest.mark.parametrize("due_in", [timedelta(), timedelta(hours=8)])
def test_a_fan_out_and_a_single_text_stand_alike_in_the_outbox(
    connection: Connection, ids: dict[str, int], due_in: timedelta
) -> None:
    announcement = released(connection, ids["mai"], Audience(("LAND",)))
    fanouts.fan_out(connection, announcement, WORDINGS, "en", NOW, NOW + due_in)
    single = NewOutbound(
        *("single", Address("sms", "+951"), Kind.ANNOUNCEMENT, "Hello", "en", 1),
        person_id=ids["hla"],
        announcement_id=announcement.id,
        due_at=NOW + due_in,
    )
    queue(connection, [single], NOW)
    rows = [dict(row) for row in connection.execute(select(outbox)).mappings()]
    fanned, alone = ({name: row[name] for name in row if name not in ("id", "dedupe_key")} for row in rows)
    assert alone == fanned


@pytest.mark.parametrize(("is_urgent", "expected"), [(False, 4), (True, 0)])
def test_what_is_urgent_leaves_first(
    connection: Connection, ids: dict[str, int], is_urgent: bool, expected: int
) -> None:
    fan_out(connection, released(connection, ids["mai"], Audience(("LAND",)), is_urgent=is_urgent))
    assert expected == connection.execute(select(outbox.c.priority)).scalar_one()
