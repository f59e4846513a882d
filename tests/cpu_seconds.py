"""`pytest -p tests.cpu_seconds` shows where the CPU seconds go: by folder, by file and by test, children included.

Seconds on the clock say how busy the machine is; these say what a check costs.
"""

import json
import os
from collections import Counter
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.run_folder import CURRENT_TEST, cpu_notes, note_cpu

_LINES = 25


def pytest_sessionstart(session: pytest.Session) -> None:
    cpu_notes().touch()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    before = _used()
    result = yield
    note_cpu({CURRENT_TEST: f"{item.nodeid} (all)"}, _used() - before)
    return result


def _used() -> float:
    return sum(os.times()[:4])


def pytest_terminal_summary(terminalreporter: Any) -> None:
    tests = Counter[str]()
    for test, seconds in map(json.loads, cpu_notes().read_text().splitlines()):
        tests[test] += seconds
    terminalreporter.section("CPU seconds")
    for title, found in (("folder", _by(tests, _folder)), ("file", _by(tests, _file)), ("test", tests)):
        for line in _table(title, found):
            terminalreporter.write_line(line)


def _table(title: str, found: Counter[str]) -> Iterator[str]:
    yield f"by {title}, {found.total():.0f} in all"
    yield from (f"{seconds:7.1f}  {name}" for name, seconds in found.most_common(_LINES))


def _by(tests: Counter[str], what: Callable[[str], str]) -> Counter[str]:
    sums = Counter[str]()
    for test, seconds in tests.items():
        sums[what(test)] += seconds
    return sums


def _file(test: str) -> str:
    return test.partition("::")[0]


def _folder(test: str) -> str:
    return str(Path(_file(test)).parent)
