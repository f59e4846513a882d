"""What changes nothing of what the whole program does with a text, and what never goes without a question or a note."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Table, select

from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from messages.address import Address
from storage import tables
from storage.engine import open_engine, writing
from tests.handlers.people.people_desk import NOW, take, texts_to

CORPUS = Path(__file__).parents[1] / "corpus"
# Who is in which state: what they text first.
STEPS = {
    "guest": (),
    "consent": ("JOIN LAND",),
    "name": ("JOIN LAND", "YES"),
    "kind": ("JOIN LAND", "YES", "Ma Hla"),
    "area": ("JOIN LAND", "YES", "Ma Hla", "community"),
    "member": ("JOIN LAND", "YES", "Ma Hla", "community", "Hpa-An"),
    "theme": ("JOIN LAND", "YES", "Ma Hla", "community", "Hpa-An", "R mediation 5w 7m Hpa-An yesterday"),
}
PEOPLE = {state: Address("telegram", f"{7000 + at}") for at, state in enumerate(STEPS)}
FEW = settings(max_examples=settings().max_examples // 4)  # each plays whole texts
LATER = NOW + timedelta(hours=1)
BURMESE = str.maketrans("0123456789", "၀၁၂၃၄၅၆၇၈၉")
# Tables whose rows are what a text did, and the columns that say it.
SEEN = {
    tables.people: ("name", "language", "kind", "township", "themes", "consented_at", "stopped_at"),
    tables.memberships: ("code", "person_id"),
    tables.join_requests: ("code", "person_id"),
    tables.reports: ("person_id", "theme", "activity", "women", "men", "people", "township", "day", "withdrawn_at"),
    tables.questions: ("person_id", "kind"),
    tables.threads: ("person_id", "code", "announcement_id", "to_person_id"),
    tables.thread_texts: ("thread_id", "person_id"),
    tables.echoes: ("person_id",),
    tables.outbox: ("address", "kind"),
}

HEARD = {"threads", "thread_texts", "outbox", "questions"}  # tables in which it shows that a text went to a human
Done = dict[str, Counter[tuple[str, ...]]]


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory, lookup: NetworkLookup) -> Iterator[Connection]:
    """The practice network, with a person in each state; what a text does there is taken back."""
    engine = open_engine(f"sqlite:///{tmp_path_factory.mktemp('laws') / 'laws.db'}", flush="OFF")
    tables.metadata.create_all(engine)
    with writing(engine) as connection:
        load(connection, lookup.network, NOW)
        for step in range(max(map(len, STEPS.values()))):
            take(connection, lookup, *((PEOPLE[who], said[step]) for who, said in STEPS.items() if step < len(said)))
        yield connection
    engine.dispose()


def done_by(town: Connection, lookup: NetworkLookup, state: str, text: str) -> Done:
    """What the text of that person does, table by table."""
    with town.begin_nested() as undone:
        take(town, lookup, (PEOPLE[state], text), now=LATER)
        found = {table.name: _rows(town, table, columns) for table, columns in SEEN.items()}
        undone.rollback()
    return found


def _rows(town: Connection, table: Table, columns: tuple[str, ...]) -> Counter[tuple[str, ...]]:
    return Counter(tuple(map(str, row)) for row in town.execute(select(*(table.c[one] for one in columns))))


def texts() -> list[tuple[str, str]]:
    """Those of the corpus that need nothing sent before, with the state of who sends them."""
    lines = [line for table in sorted(CORPUS.glob("*.jsonl")) for line in table.read_text("utf-8").splitlines()]
    found = [json.loads(line) for line in lines]
    return [(one["state"], one["text"]) for one in found if one["state"] in STEPS and not one.get("before")]


TEXTS = st.sampled_from(texts())
BEFORE = st.sampled_from(("", "  ", "\n", "🙏 ", "👍🏽😊 ", "... ", "\u200b", "\ufeff", "\u202a"))
BEHIND = st.sampled_from(("", "  ", "\n", " 🙏🏽", " 😊", "\u200b", "\u2060", "\u202c", " please", ", thank you"))


@FEW
@given(sent=TEXTS, before=BEFORE, behind=BEHIND)
def test_politeness_pictures_and_blanks_around_a_text_change_nothing(
    town: Connection, lookup: NetworkLookup, sent: tuple[str, str], before: str, behind: str
) -> None:
    state, text = sent
    plain, polite = (done_by(town, lookup, state, said) for said in (text, f"{before}{text}{behind}"))

    assert polite == plain or _is_only_heard(town, plain, polite)


@pytest.mark.parametrize(
    ("state", "text", "behind"),
    [
        ("member", "R land 5w Hpa-An 27th", ", thank you"),
        ("member", "R land 5w Hpa-An yestrday", " 🙏🏽"),
        ("member", "R land Hpa-An 5w, Bago 3w", " please"),
        ("member", "my form is missing and my son is missing too", ", thank you"),
        ("theme", "9", " 🙏🏽"),
        ("consent", "👍", ", thank you"),
        ("consent", "👎", " please"),
        ("name", "Who are you?", ", thank you"),
    ],
)
def test_thanks_and_pictures_behind_a_text_change_nothing(
    town: Connection, lookup: NetworkLookup, state: str, text: str, behind: str
) -> None:
    assert done_by(town, lookup, state, text) == done_by(town, lookup, state, text + behind)


def _is_only_heard(town: Connection, plain: Done, polite: Done) -> bool:
    """Whether the polite text went to a human and did nothing else: so it may be unless it is a plea."""
    is_plea = any(kind == "alert" for _to, kind in plain["outbox"])
    others = {table.name: (table, columns) for table, columns in SEEN.items() if table.name not in HEARD}
    did_nothing = all(polite[name] in (plain[name], _rows(town, *what)) for name, what in others.items())
    is_heard = len(polite["threads"]) > len(plain["threads"])
    return is_heard and not is_plea and did_nothing


@FEW
@given(sent=TEXTS, data=st.data())
def test_what_nobody_sees_within_a_text_changes_nothing(
    town: Connection, lookup: NetworkLookup, sent: tuple[str, str], data: st.DataObject
) -> None:
    state, text = sent
    at = data.draw(st.integers(0, len(text)))
    hidden = data.draw(st.sampled_from(("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u202c")))

    assert done_by(town, lookup, state, text) == done_by(town, lookup, state, text[:at] + hidden + text[at:])


@FEW
@given(sent=TEXTS)
def test_the_digits_of_the_other_script_do_the_same(
    town: Connection, lookup: NetworkLookup, sent: tuple[str, str]
) -> None:
    state, text = sent

    assert done_by(town, lookup, state, text) == done_by(town, lookup, state, text.translate(BURMESE))


PARTS = ("land", "mediation", "5w 7m", "Hpa-An", "yesterday")


@FEW
@given(order=st.permutations(PARTS), word=st.sampled_from(("R", "REPORT", "အစီရင်ခံ", "Hello R", "")))
def test_the_parts_of_a_report_in_any_order_do_the_same(
    town: Connection, lookup: NetworkLookup, order: list[str], word: str
) -> None:
    first, shuffled = (f"{word} {', '.join(parts)}" for parts in (PARTS, order))

    assert done_by(town, lookup, "member", first) == done_by(town, lookup, "member", shuffled)


@FEW
@given(
    parts=st.permutations(("R land", "5w", "Hpa-An")),
    other=st.sampled_from(
        (
            "7 bulldozers",
            "last week",
            "weekend",
            "next monday",
            "31/2",
            "3 or 4 days ago",
            "5-7",
            "and Sittwe",
            "ပြီးခဲ့တဲ့အပတ်က",
        )
    ),
)
def test_what_nothing_explains_is_shown_or_asked_about(
    town: Connection, lookup: NetworkLookup, parts: list[str], other: str
) -> None:
    told = " ".join(["R land", *(part for part in parts if part != "R land"), other])
    with town.begin_nested() as undone:
        take(town, lookup, (PEOPLE["member"], told), now=LATER)
        answer = texts_to(town, PEOPLE["member"])[-1]
        undone.rollback()

    assert "?" in answer or f"note: {other.split()[0]}" in answer
