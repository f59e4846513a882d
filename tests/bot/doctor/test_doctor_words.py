"""What doctor says stands in the catalogs: each text is said somewhere, with all that it wants to know."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.runtime import FluentResource
from fluent.syntax.ast import Message

import bot
import storage
from messages.catalog import LOCALES, Catalogs
from messages.sentence import in_language, saying, together
from tests.messages.worst_case import arguments

_CATALOG = FluentResource((LOCALES / "en" / "doctor.ftl").read_text(encoding="utf-8"))
TEXTS = {entry.id.name: entry for entry in _CATALOG.body if isinstance(entry, Message)}
# What puts words one after the other, and what `bot/channels/words.py` looks for by a channel's own word.
BY_WORD = ("doctor-why-", "doctor-do-why-")
SAID_HERE = {"doctor-two", "doctor-listed", *(key for key in TEXTS if key.startswith(BY_WORD))}


def said() -> Iterator[tuple[str, set[str] | None]]:
    """Each key that the program says, `*` for what it finds out; and with which arguments, None where they vary."""
    for path in sorted(path for place in (bot, storage) for path in Path(place.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "saying":
                names = {one.arg for one in node.keywords if one.arg}
                yield from (
                    (key, names if all(one.arg for one in node.keywords) else None) for key in keys(node.args[0])
                )


def keys(node: ast.expr) -> list[str]:
    match node:
        case ast.Constant(value=str(key)):
            return [f"doctor-{key}"]
        case ast.IfExp(body=body, orelse=orelse):
            return [*keys(body), *keys(orelse)]
        case ast.JoinedStr(values=[ast.Constant(value=str(start)), *_rest]):
            return [key for key in TEXTS if key.startswith(f"doctor-{start}")]
        case _:
            return []


SAID = list(said())


def test_each_text_is_said_with_what_it_wants_to_know() -> None:
    lacking = {key: arguments(TEXTS[key]) - names for key, names in SAID if names is not None}
    assert {} == {key: names for key, names in lacking.items() if names}


def test_no_text_is_left_over() -> None:
    by_name = {"doctor-data-folder", "doctor-data-folder-new", "doctor-sim-trouble"}
    assert set() == set(TEXTS) - {key for key, _names in SAID} - by_name - SAID_HERE


@pytest.mark.parametrize("language", ["en", "my"])
def test_what_is_said_within_a_sentence_is_so_in_its_language(language: str) -> None:
    holds = saying("private-secrets")
    words = together([saying("private-open", path="x", what=holds, mode="0644"), lambda reads: reads, "by others"])
    told = in_language(words, language)
    assert Catalogs.load().text(language, holds.key) in told and told.endswith(f"{language} by others")
