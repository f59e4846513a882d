"""HELP by SMS: the five most useful lines for who asks, then the others, page by page."""

from datetime import date

import pytest

from handlers.core.declare import Who
from handlers.core.lookup import NetworkLookup
from handlers.help import FIRST, help_pages, page_number
from handlers.reading.report import ReportDraft, read_report
from handlers.table import COMMANDS
from messages.catalog import short_form
from messages.segments import segments

ROLES = tuple(Who)
LANGUAGES = ("en", "my")


def usable_by(role: Who) -> list[str]:
    ranks = ROLES[: ROLES.index(role) + 1]
    return [name for name, command in COMMANDS.items() if command.in_help and command.who in ranks]


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.parametrize("role", ROLES)
def test_no_page_of_help_takes_more_than_two_parts(lookup: NetworkLookup, role: Who, language: str) -> None:
    texts = help_pages(lookup, language, FIRST[role], usable_by(role))
    assert [] == [text for text in texts if segments(text) > 2]


@pytest.mark.parametrize("role", ROLES)
def test_the_first_page_takes_one_part_in_english(lookup: NetworkLookup, role: Who) -> None:
    assert 1 == segments(help_pages(lookup, "en", FIRST[role], usable_by(role))[0])


@pytest.mark.parametrize("role", ROLES)
def test_the_first_page_has_five_lines_and_each_page_names_the_next(
    lookup: NetworkLookup, role: Who, language: str
) -> None:
    first, *others = help_pages(lookup, language, FIRST[role], usable_by(role))
    _head, *lines, _next = first.splitlines()
    word = {"en": "HELP", "my": "အကူအညီ"}[language]
    tails = [text.splitlines()[-1] for text in (first, *others[:-1])]
    assert (5, [f"{word} {number}" for number in range(2, len(others) + 2)]) == (len(lines), tails)


@pytest.mark.parametrize("role", ROLES)
def test_every_command_that_one_may_use_stands_on_one_page(lookup: NetworkLookup, role: Who) -> None:
    usable = usable_by(role)
    lines = "\n".join(help_pages(lookup, "en", FIRST[role], usable)).splitlines()
    shown = [name for name in usable if lookup.text(short_form("en"), f"help-{name}", {}) in lines]
    others = [line for line in lines if not line.startswith("HELP ") or ":" in line]
    assert (usable, len(usable) + 1) == (shown, len(others))


@pytest.mark.parametrize("role", ROLES)
def test_what_help_shows_first_may_be_used_by_who_reads_it(role: Who) -> None:
    assert set(FIRST[role]) <= set(usable_by(role))


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", 1), ("2", 2), ("၃", 3), ("12", 12), ("214", None), ("REPORT", None), ("2 men hit", None)],
)
def test_a_small_number_after_help_is_a_page(text: str, expected: int | None) -> None:
    assert expected == page_number(text)


@pytest.mark.parametrize("theme", ["land", "gender", "env", "lgbt", "crim", "cit"])
@pytest.mark.parametrize("township", ["MMR003001", "MMR010D001"])
def test_both_examples_of_help_report_are_read_as_whole_reports(
    lookup: NetworkLookup, language: str, theme: str, township: str
) -> None:
    told = {"theme": lookup.theme(theme), "township": lookup.township(township)}
    lines = lookup.text(language, "help-report-examples", told).splitlines()
    read = [_read(lookup, line) for line in lines]
    assert [
        ("mediation", 5, 7, 12, theme, township, ""),
        ("education", None, None, 12, theme, township, ""),
    ] == [(one.activity, one.women, one.men, one.people, one.theme, one.township, one.note) for one in read]


def _read(lookup: NetworkLookup, line: str) -> ReportDraft:
    """What a text that begins or ends with the word for REPORT reports."""
    first, _blank, rest = line.partition(" ")
    if lookup.vocabulary.read(first).command != "report":
        rest, _blank, first = line.rpartition(" ")
    assert lookup.vocabulary.read(first).command == "report"
    return read_report(rest, lookup.vocabulary, lookup.gazetteer, lookup.network.theme_words, date(2026, 12, 1))
