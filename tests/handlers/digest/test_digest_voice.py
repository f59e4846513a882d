"""One voice of the week is quoted, and nobody can be known by it."""

import pytest
from digest_lookup import digest_lookup

from handlers.digest.voice import names_in, voice

NAMES = ["Ma Hla", "ကိုအောင်", "U Ba"]
SENSITIVE = {"gender", "lgbt", "crim"}


def quoted(*notes: tuple[str | None, str]) -> str | None:
    return voice(notes, names_in([note for _theme, note in notes], NAMES), SENSITIVE, digest_lookup().vocabulary)


def test_the_newest_that_may_be_quoted_is() -> None:
    notes = (("lgbt", "the family came back to us"), ("land", "short"), ("land", "the map was refused again"))
    assert "the map was refused again" == quoted(*notes)


@pytest.mark.parametrize(
    "note",
    [
        pytest.param(("gender", "the village meeting went well"), id="of gender"),
        pytest.param(("lgbt", "the village meeting went well"), id="of LGBT"),
        pytest.param(("crim", "the village meeting went well"), id="of criminal justice"),
        pytest.param(("land", "private: the village meeting went well"), id="marked private"),
        pytest.param(("land", "ကိုယ်ရေးကိုယ်တာ ရွာမှာ အစည်းအဝေးလုပ်တယ်"), id="marked private in Burmese"),
        pytest.param(("land", "ma hla met the village headman"), id="with a member's name"),
        pytest.param(("land", "Daw Khin met the village headman"), id="with anybody's name"),
        pytest.param(("land", "call 09 77100 0001 for the map"), id="with a number"),
        pytest.param(("land", "they are shooting at the village"), id="of danger"),
        pytest.param((None, "ok done"), id="that says nothing"),
    ],
)
def test_what_could_harm_somebody_is_not(note: tuple[str | None, str]) -> None:
    assert quoted(note) is None


def test_of_all_names_those_are_kept_that_stand_in_a_note_and_are_long_enough() -> None:
    notes = ["Ma Hla and Ma H met", "ကိုအောင် လာတယ်", "the map"]
    names = ["Ma Hla", "Ma Hlaing", "MAHLA", "Ma H", "Hm", "ကိုအောင်", "ကိုအောင်မြင့်", "and", "metthe", ""]
    assert {"mahla", "mah", "ကိုအောင်", "and"} == names_in(notes, names)
