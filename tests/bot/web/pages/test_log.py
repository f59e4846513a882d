"""The audit log in words: every action has some, and what a line is about is linked."""

import ast
from html import unescape
from pathlib import Path

import pytest

import handlers
from bot.web.pages import log_words
from messages.catalog import Catalogs
from tests.bot.web.pages.desk import COORDINATOR, HLA, LEADER, Desk

ROOT = Path(handlers.__file__).parents[1] if handlers.__file__ else Path(next(iter(handlers.__path__))).parent
MODULES = [path for room in ("handlers", "bot", "storage") for path in sorted((ROOT / room).rglob("*.py"))]


def _named(tree: ast.Module) -> dict[str, str]:
    """The constants of a module that are texts, and defaults of arguments called `action`."""
    found: dict[str, str] = {}
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            found |= {target.id: node.value.value for target in node.targets if isinstance(target, ast.Name)}
    return found


def _actions(path: Path) -> set[str]:
    """What this module writes into the log, as far as its own text says it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    named, found = _named(tree), set[str]()
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        owner = node.func.value if isinstance(node.func, ast.Attribute) else None
        is_note = called == "note" and isinstance(owner, ast.Name) and owner.id == "ctx" and len(node.args) > 1
        place = 0 if is_note else 2 if called == "Entry" and len(node.args) > 3 else None
        action = None if place is None else node.args[place]
        if isinstance(action, ast.Constant) and isinstance(action.value, str):
            found.add(action.value)
        elif isinstance(action, ast.Name) and action.id in named:
            found.add(named[action.id])
    return found


def test_every_action_of_the_log_has_words() -> None:
    actions = set[str]().union(*(_actions(path) for path in MODULES))
    assert len(actions) > 50
    catalogs = Catalogs.load()
    assert [] == sorted(action for action in actions if not catalogs.has(f"page-did-{action}"))


def test_every_field_that_has_another_pages_word_has_it() -> None:
    catalogs = Catalogs.load()
    assert [] == [key for key in log_words.CALLED.values() if not catalogs.has(key)]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("moved an item", "Due: 10 Dec", "Due: 17 Dec", "Why: still two villages")),
        ("my", ("လုပ်ရန် ရွှေ့", "ပြီးရမည့်နေ့- ဒီဇင်ဘာ 17", "အကြောင်း- still two villages")),
    ],
)
async def test_a_line_tells_days_and_fields_in_the_readers_words(
    desk: Desk, language: str, words: tuple[str, ...]
) -> None:
    desk.take((LEADER, "LATE PRO1 1w still two villages"), (COORDINATOR, f"LANG {language}"))
    async with desk.browser(COORDINATOR) as browser:
        page = unescape(await browser.page("/log"))
    assert [] == [one for one in words if one not in page]
    assert "due_day" not in page and "2026-12-" not in page


async def test_what_a_line_is_about_leads_to_it(desk: Desk) -> None:
    desk.take((LEADER, "DONE PRO1"), (LEADER, "NOTE PRO2 @Ma Hla"), (HLA, "EDIT 1 8w"))
    async with desk.browser(COORDINATOR) as browser:
        page = unescape(await browser.page("/log"))
        for place, called in (("/plan/1", "PRO1"), ("/reports/1", "Report 1"), ("/plan?group=PRO", "PRO")):
            assert f'<a href="{place}">{called}</a>' in page
            await browser.page(place)
    assert "Whose: Ma Hla" in page
