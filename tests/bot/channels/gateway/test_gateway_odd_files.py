"""Whatever stands at a key of the file, it is taken or told in a sentence; nothing else is raised."""

import json
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from bot.channels.gateway.description import TABLES
from bot.channels.gateway.file import BadGateway, read_description
from bot.channels.gateway.mistakes import keys
from bot.channels.gateway.request import compose
from tests.bot.channels.gateway.files import CALLS, NOW, outbound, write
from tests.bot.channels.gateway.test_gateway_docs import TEXTBEE

ODD: list[Any] = [5, -1, 1.5, True, "", "x", "{", "{number}", "(", [], [1], ["x"], [{}], {}, {"x": 5}, {"x": {}}]
TABLES_BY_PLACE = {**TABLES, ("values",): None, ("calls",): None}


def changed(where: Sequence[str], key: str, value: Any) -> str:
    """The example with another value at one place."""
    data = tomllib.loads(TEXTBEE)
    table: Any = data
    for part in where:
        table = table[0] if isinstance(table, list) else table.setdefault(part, {})
        table = table[0] if isinstance(table, list) else table
    table[key] = value
    return "".join(f"{json.dumps(name)} = {inline(one)}\n" for name, one in data.items())


def inline(value: Any) -> str:
    """A value as TOML on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {inline(one)}" for key, one in value.items()) + "}"
    return f"[{', '.join(map(inline, value))}]" if isinstance(value, list) else json.dumps(value)


def places() -> Iterator[tuple[str, ...]]:
    """Every key that the file may have, and one that it may not."""
    for where, table in TABLES_BY_PLACE.items():
        yield from ((*where, key) for key in (*(keys(table) if table else ["text"]), "odd"))


@pytest.mark.parametrize("place", list(places()), ids=".".join)
def test_an_odd_value_is_taken_or_told(tmp_path: Path, place: tuple[str, ...]) -> None:
    *where, key = place
    for value in ODD:
        try:
            description = read_description(write(tmp_path, changed(where, key, value)))
        except BadGateway as bad:
            assert bad.sentences != []
            assert all("(gateway.toml line " in sentence for sentence in bad.sentences)
            continue
        # What is taken can also be used.
        compose(description, outbound("မင်္ဂလာပါ {x}&"), CALLS, NOW)


@pytest.mark.parametrize(
    "text", ["", "x = 1", "[[send]]", "send = 1", "[[calls]]", "preset = 5", 'preset = ["kannel"]']
)
def test_a_file_that_is_nothing_like_it_is_told(tmp_path: Path, text: str) -> None:
    with suppress(BadGateway):
        read_description(write(tmp_path, text))
        pytest.fail("it was taken")


def test_a_file_of_nothing_but_brackets_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(BadGateway, match="brackets stand in brackets a thousand times"):
        read_description(write(tmp_path, "send = " + 5_000 * "["))
