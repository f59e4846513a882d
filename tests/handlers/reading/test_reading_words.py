"""A command is understood in any language, written in any way, with a typo or two."""

import sys
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.network.model import ACTIVITIES
from handlers.reading import words
from handlers.reading.command import Reading
from handlers.reading.words import Vocabulary
from messages.catalog import Catalogs
from messages.fold import fold_word

VOCABULARY = Vocabulary.load(["en", "my"])


@pytest.mark.parametrize(
    ("text", "command", "rest"),
    [
        ("JOIN LAND", "join", "LAND"),
        ("join LAND 4821", "join", "LAND 4821"),
        ("  Join,   Land", "join", "Land"),
        ("/join LAND", "join", "LAND"),
        ("#help", "help", ""),
        ("👍 help report", "help", "report"),
        ("ＪＯＩＮ land", "join", "land"),
        ("join\nLAND", "join", "LAND"),
        ("join\u200b LAND", "join", "LAND"),
        ("JOIN:LAND 4821", "join", "LAND 4821"),
        ("join-land", "join", "land"),
        ("/start@PracticeBot LAND-4821", "start", "LAND-4821"),
        ("R 12 farmers Hpa-An", "report", "12 farmers Hpa-An"),
        ("R12 farmers", "report", "12 farmers"),
        ("r5w 7m", "report", "5w 7m"),
        ("done3", "done", "3"),
        ("TELL! Friday 9:00", "tell", "Friday 9:00"),
        ("Announce LAND Mind the Gap", "tell", "LAND Mind the Gap"),
        ("အစီရင်ခံ မြေယာ", "report", "မြေယာ"),
        ("အစီ\u200cရင်ခံ မြေယာ", "report", "မြေယာ"),
        ("အစီရင်ခံမြေယာ ၁၂ ဦး", "report", "မြေယာ ၁၂ ဦး"),
        ("ပြီး ၃", "done", "၃"),
        ("ပြီး၃", "done", "၃"),
        ("ဝင်LAND 4821", "join", "LAND 4821"),
        ("အကူအညီ", "help", ""),
    ],
)
def test_a_command_is_read_however_it_is_written(text: str, command: str, rest: str) -> None:
    reading = VOCABULARY.read(text)

    assert (command, (), rest) == (reading.command, reading.near, reading.rest)


@pytest.mark.parametrize(
    ("text", "near", "rest"),
    [
        ("JION LAND", ("join",), "LAND"),
        ("joim LAND", ("join",), "LAND"),
        ("oin LAND", ("join",), "LAND"),
        ("KOIN LAND", ("join",), "LAND"),
        ("reprot 12 farmers", ("report",), "12 farmers"),
        ("repprrt land", ("report",), "land"),
        ("anounce LAND", ("tell",), "LAND"),
        ("unsubscrbie", ("stop",), ""),
        ("hlep", ("help",), ""),
        ("အစီရင်ခ မြေယာ", ("report",), "မြေယာ"),
    ],
)
def test_a_typo_is_near_its_command(text: str, near: tuple[str, ...], rest: str) -> None:
    reading = VOCABULARY.read(text)

    assert (None, near, rest) == (reading.command, reading.near, reading.rest)


@pytest.mark.parametrize(
    "text",
    [
        *("the headman came with two policemen", "send help", "shop is closed", "they took the land", "we met"),
        *("land was taken", "not now", "there is a problem", "being sick", "come to us", "B", "12", "ab", "xy"),
        *("Saw Htoo called", "no-one came", "H3llo", "", "   ", "!!!", "🙏", "ရပ်ရွာက လူကြီး", "ကျွန်တော်တို့ ရွာမှာ"),
    ],
)
def test_a_sentence_is_no_command(text: str) -> None:
    reading = VOCABULARY.read(text)

    assert (reading.command, reading.near) == (None, ())


def test_two_commands_as_near_as_each_other_are_both_named() -> None:
    assert {"late", "name", "note"} == set(VOCABULARY.command("nate").near)


def test_only_the_nearest_commands_count() -> None:
    # "reppot" is one slip from REPORT and two from others.
    assert VOCABULARY.command("reprot").near == ("report",)


def test_words_of_two_letters_have_no_typos() -> None:
    assert VOCABULARY.command("mw").near == ()


@pytest.mark.parametrize(
    ("word", "key", "expected"),
    [
        ("Yes!", "yes", True),
        ("ဟုတ်ကဲ့", "yes", True),
        ("no", "yes", False),
        ("SKIP", "skip", True),
        ("ကျော်", "skip", True),
        ("all", "all", True),
        ("COORD", "coordinators", True),
    ],
)
def test_answers_and_audiences_are_words_too(word: str, key: str, expected: bool) -> None:
    assert expected == VOCABULARY.means(word, key)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("mobile", "mobile"),
        ("Community-based", "community"),
        ("office based", "centre"),
        ("ရုံးထိုင်", "centre"),
        ("?", None),
    ],
)
def test_kinds_are_read_in_both_languages(phrase: str, expected: str | None) -> None:
    assert expected == VOCABULARY.kind(phrase)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Mediation", "mediation"),
        ("follow-up", "followup"),
        ("follow up", "followup"),
        ("ဖျန်ဖြေ", "mediation"),
        ("x", None),
    ],
)
def test_activities_are_read_in_both_languages(phrase: str, expected: str | None) -> None:
    assert expected == VOCABULARY.activity(phrase)


def test_the_activities_are_those_of_the_network_file() -> None:
    assert set(ACTIVITIES) == set(words.ACTIVITIES)


def test_every_command_word_of_the_catalogs_reads_as_its_command() -> None:
    catalogs = Catalogs.load(["en", "my"])
    for command in words.COMMANDS:
        for keyword in (word for found in catalogs.words(f"word-{command}").values() for word in found):
            assert Reading(command, (), "x", keyword) == VOCABULARY.read(f"{keyword} x")


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    reading = VOCABULARY.read(text)

    assert not (reading.command and reading.near)
    assert "".join(reading.rest.split()) in "".join(text.split())


@given(st.sampled_from(words.COMMANDS), st.text(alphabet="abcလမ်း 12-.", max_size=20))
def test_what_follows_a_command_keeps_its_spelling(command: str, rest: str) -> None:
    reading = VOCABULARY.read(f"{command} {rest}")

    assert (command, rest.strip()) == (reading.command, reading.rest.strip())


def test_a_word_without_end_is_not_read_from_every_end_of_it() -> None:
    def folds(word: str) -> int:
        count = 0

        def seen(frame: FrameType, event: str, _argument: object) -> None:
            nonlocal count
            count += event == "call" and frame.f_code is fold_word.__code__

        sys.setprofile(seen)
        try:
            VOCABULARY.read(word)
        finally:
            sys.setprofile(None)
        return count

    folds("က" * 100)  # what is remembered of single syllables, also by other tests
    assert 0 < folds("က" * 400) <= folds("က" * 200)
