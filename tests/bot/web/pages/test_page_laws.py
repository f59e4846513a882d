"""What holds of the page's own code: no sentence, no rule, no file of another host stands in it."""

import ast
import re
import tomllib
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import pytest

import bot.web.pages
from bot.web.pages import static
from bot.web.pages.table import PAGES
from messages.catalog import Catalogs

FOLDER = Path(next(iter(bot.web.pages.__path__)))
PRACTICE = FOLDER.parent / "practice"  # phones beside the page
TEMPLATES = sorted([*(FOLDER / "templates").iterdir(), *(PRACTICE / "templates").iterdir()])
MODULES = sorted(FOLDER.glob("*.py"))
WORDED = [*TEMPLATES, *MODULES, *sorted(PRACTICE.glob("*.py"))]
KEY = re.compile(r'(?<![\w-])(?:t|visit\.text|outside\.text)\("([a-z0-9-]+)"[,)]')
# What is the same in every language: names of files, an example of a day and a span, a browser's own words.
SAME = {"CSV", "XLSX", "..."}
by_template = pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
API = sorted((FOLDER.parent / "api").glob("*.py"))
by_module = pytest.mark.parametrize("module", [*MODULES, *API], ids=lambda path: f"{path.parent.name}/{path.name}")


@by_template
def test_no_sentence_stands_in_a_template(template: Path) -> None:
    """Every word that a person reads is a catalog's."""
    text = re.sub(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", " ", template.read_text(encoding="utf-8"), flags=re.DOTALL)
    words = re.findall(r"[^\W\d_]{2,}", re.sub(r"<[^>]*>|[\w-]+=\"[^\"]*\"", " ", text))
    assert not set(words) - SAME
    attributes = re.findall(r'(?:placeholder|title|alt|aria-label|data-one|data-many)="([^"]*[^\W\d_]{2,}[^"]*)"', text)
    assert attributes == []


@by_template
def test_no_template_has_a_script_or_style_of_its_own_or_of_another_host(template: Path) -> None:
    text = template.read_text(encoding="utf-8")
    assert not re.search(r"\son\w+=|\sstyle=|<style|hx-on|javascript:|//|\|\s*safe", text)
    assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", text))


@pytest.mark.parametrize("path", WORDED, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_text_that_is_named_stands_in_the_catalogs(path: Path) -> None:
    catalogs = Catalogs.load()
    assert [] == [key for key in KEY.findall(path.read_text(encoding="utf-8")) if not catalogs.has(key)]


def test_every_text_of_the_catalogs_for_pages_is_shown_somewhere() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in WORDED).replace("'", '"')
    parts = ("page-did-", "page-reason-", "page-state-", "page-join-", "page-filter-", "page-plan-", "page-item-")
    parts += (
        "page-foreign",
        "page-elsewhere",
        "page-often",
        "page-fault",
        "page-later",
        "page-field-",
        "page-count-",
        "page-scope-",
        "page-field-",
        "page-keys-wrong-",
        "page-double-",
    )
    made = (
        *parts,
        "practice-wait-",
        "page-do-",
        "page-card-",
        "page-tell-",
        "page-kind-",
    )  # the page puts what it shows behind these
    english = files("messages") / "locales" / "en"
    entries = "".join((english / f"{name}.ftl").read_text(encoding="utf-8") for name in ("page", "practice"))
    keys = re.findall(r"^([a-z0-9-]+) =", entries, re.MULTILINE)
    assert [] == [key for key in keys if f'"{key}"' not in source and not key.startswith(made)]


@by_module
def test_no_rule_and_no_right_stands_here_a_second_time(module: Path) -> None:
    """The import contract keeps topics out; this keeps out what would decide by itself."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    froms = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    imported = {f"{node.module}.{name.name}" for node in froms for name in node.names}
    changing = ("sqlalchemy.insert", "sqlalchemy.update", "sqlalchemy.delete", "storage.tables")
    assert not {name for name in imported if name.startswith(changing)}
    # Whoever is a leader or a coordinator is asked in one place for pages, and in one for groups.
    asks = module.name in ("visit.py",) or "is_coordinator" not in module.read_text(encoding="utf-8")
    assert asks or module.name in {"today.py", "reports.py", "announcements.py", "members.py"}


def test_what_others_made_is_what_they_published() -> None:
    record = tomllib.loads((static.FOLDER / "vendor.toml").read_text(encoding="utf-8"))["vendored"]
    digests = {one["file"]: one["sha256"] for one in record}
    folder = static.FOLDER / "vendor"
    kept = {f"vendor/{file.name}": sha256(file.read_bytes()).hexdigest() for file in folder.iterdir()}
    assert digests == kept
    assert all(one["licence"] and one["version"] in one["file"] for one in record)


def test_every_static_file_is_served() -> None:
    names = set(static._FILES)  # pyright: ignore[reportPrivateUsage] the table of them
    ours = {file.name for file in static.FOLDER.iterdir() if file.is_file()} - {"vendor.toml"}
    assert ours | {f"vendor/{file.name}" for file in (static.FOLDER / "vendor").iterdir()} == names


def test_every_page_of_the_menu_has_a_name_in_every_language() -> None:
    catalogs = Catalogs.load()
    assert all(catalogs.has(page.title) for page in PAGES)
    assert len({page.name for page in PAGES}) == len(PAGES)
