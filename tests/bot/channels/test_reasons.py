"""The words for why a text did not leave: those of the code, of the page and of the sentences are the same."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.channels.reasons import ALL, DELAYS, MODEM
from bot.channels.words import what_to_do, why

ROOT = Path(__file__).parents[3]
CODE = [
    *(path for path in (ROOT / "bot" / "channels").rglob("*.py") if path.name != "simulated.py"),
    ROOT / "bot" / "outbound" / "deliver.py",
]
ROWS = sorted((ROOT / "storage").glob("*.py"))
PAGE = (ROOT / "docs" / "channels" / "reasons.md").read_text(encoding="utf-8")

# Where the code says one: an error or outcome by its word, a constant of an outcome, a table by status, a row.
_SAID = (
    re.compile(r'(?:Refused|Unreachable|NotThere|SpoolAway)\(\s*"(\w+)"'),
    re.compile(r'(?:Outcome|Verdict)\((?:LATER|FAILED|UNKNOWN), "(\w+)"'),
    re.compile(r'(?:return|reason =) "([a-z]+)"$', re.MULTILINE),
    re.compile(r'now, "([a-z]+)", counts'),
)
_WRITTEN = re.compile(r'reason="([a-z]+)"')
_CONSTANTS = re.compile(r'^(?:[A-Z]+, )*[A-Z]+ = ("[a-z]+"(?:, "[a-z]+")*)$', re.MULTILINE)


def said() -> set[str]:
    """Every word that the code gives as a reason."""
    words = {word for path in ROWS for word in _WRITTEN.findall(path.read_text(encoding="utf-8"))}
    for path in CODE:
        text = path.read_text(encoding="utf-8")
        words |= {word for pattern in _SAID for word in pattern.findall(text)}
        if path.name == "outcome.py":
            words |= {word for those in _CONSTANTS.findall(text) for word in re.findall(r'"(\w+)"', those)}
    return words


def on_the_page() -> list[str]:
    """The words in the first column of its tables."""
    rows = [line.split("|")[1] for line in PAGE.splitlines() if line.startswith("| `")]
    return [word for cell in rows for word in re.findall(r"`(\w+)`", cell)]


def test_the_code_says_no_word_that_is_not_in_the_table() -> None:
    assert set() == said() - set(ALL)


def test_every_word_of_the_table_is_said_somewhere() -> None:
    assert {"network", "number", "interrupted", "partly", "spool"} <= said()  # the look itself works
    text = "\n".join(path.read_text(encoding="utf-8") for path in (*CODE, *ROWS) if path.name != "reasons.py")
    assert [] == [word for word in ALL if f'"{word}"' not in text]


def test_the_page_explains_each_word_once() -> None:
    assert sorted(ALL) == sorted(on_the_page())


@pytest.mark.parametrize(
    ("name", "words"),
    [
        pytest.param("telegram", (*DELAYS, "conflict", "webhook"), id="Telegram"),
        pytest.param("modem", (*DELAYS, *(word for word in MODEM if word != "storage")), id="the modem"),
        pytest.param("android", DELAYS, id="the phone"),
        pytest.param("gateway", DELAYS, id="the gateway"),
        pytest.param("twilio", DELAYS, id="Twilio"),
        pytest.param("whatsapp", DELAYS, id="WhatsApp"),
    ],
)
def test_a_word_for_which_texts_wait_becomes_a_clause(name: str, words: Sequence[str]) -> None:
    told = {word: why(name, word) for word in words}
    assert [] == [word for word, clause in told.items() if clause == word or "{" in clause]


@pytest.mark.parametrize(
    ("name", "page"),
    [
        pytest.param("telegram", "telegram", id="Telegram"),
        pytest.param("modem", "modem", id="the modem"),
        pytest.param("android", "android", id="the phone"),
        pytest.param("gateway", "gateway", id="the gateway"),
        pytest.param("twilio", "twilio", id="Twilio"),
        pytest.param("whatsapp", "twilio", id="WhatsApp is explained with Twilio"),
    ],
)
def test_who_wants_to_know_more_is_sent_to_a_page_that_exists(name: str, page: str) -> None:
    assert f"Texts wait, and nothing is lost. See docs/channels/{page}.md." == what_to_do([(name, "network")])
    assert (ROOT / "docs" / "channels" / f"{page}.md").exists()
