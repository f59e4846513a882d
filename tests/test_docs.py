"""What the docs say is so: commands, settings, links, examples."""

import ast
import importlib.util
import io
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from bot.channels.provider import Provider
from bot.channels.table import PROVIDERS
from bot.cli.commands import lanpya
from bot.settings import key_of
from bot.settings_file import FIELDS, SECRETS
from bot.simulate.rehearse import rehearse
from bot.simulate.run import Simulation, lookup_for, simulated_database
from bot.web.pages import table
from handlers.network.model import Costs, GroupConfig, Limits, Network, PlanRules
from handlers.network.parse import SECTIONS, read_network
from handlers.network.problems import BadNetwork
from messages.catalog import installed

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
ATTACKS = ROOT / "tests" / "attacks"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
FILES = [*PAGES, *sorted((ROOT / "deploy").iterdir()), ROOT / ".env.example"]
FIRST_COMMAND = "python3 -m venv .venv && .venv/bin/pip install -q . && .venv/bin/lanpya demo"
FETCHED_MB = 45  # at most, by who tries the program over a telephone's line
SECOND_COMMAND = "python3 -m venv .uv && .uv/bin/pip install -q uv && .uv/bin/uv run ./check"

PACKAGES = ("bot", "handlers", "storage", "messages")
NO_MODULES = ("__init__", "now", "telegram", "twilio")  # what docstrings of packages name beside: values, libraries

_FENCED = re.compile(r"```(\w*)\n(.*?)```", re.DOTALL)
_CODE = re.compile(r"^ {4}.*$|^```.*?^```|`[^`\n]+`", re.DOTALL | re.MULTILINE)
_COMMAND = re.compile(r"(?<!-[gou] )\blanpya (?P<words>[a-z][a-z-]*(?: [a-z][a-z-]*)*)(?P<rest>[^\n`]*)")
_LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)")
_KEY = re.compile(r"LANPYA_[A-Z_]*[A-Z]")


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def the_script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, DOCS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def block(page: str, language: str) -> str:
    """The first code block of that language on a page of the docs."""
    text = (DOCS / page).read_text(encoding="utf-8")
    return next(code for kind, code in _FENCED.findall(text) if kind == language)


def commands_in(text: str) -> Iterator[tuple[list[str], list[str]]]:
    """The words and the options of each `lanpya ...` in code."""
    for code in _CODE.findall(text):
        for line in code.replace("\\\n", " ").split("\n"):
            for found in _COMMAND.finditer(line.partition("  #")[0]):
                yield found["words"].split(), re.findall(r"(?<!\S)--[a-z-]+", found["rest"])


def command_for(words: list[str]) -> tuple[Any, str]:
    """The command that the words name, from the left; a group's own where no subcommand follows."""
    command: Any = lanpya
    path = "lanpya"
    for word in words:
        inside: Mapping[str, Any] = getattr(command, "commands", {})
        if not inside:
            break  # what follows are arguments
        assert word in inside, f"there is no {path} {word}"
        command, path = inside[word], f"{path} {word}"
    return command, path


def anchors_of(path: Path) -> set[str]:
    """What a link may name behind `#`: the headings of the page, as GitHub writes them."""
    headings = re.findall(r"^#+ (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def names_in(module: Path) -> set[str]:
    """What a module defines: its functions and classes, and `Class.method`."""
    found: set[str] = set()
    for node in ast.parse(module.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found.add(node.name)
            inside = node.body if isinstance(node, ast.ClassDef) else []
            functions = [one for one in inside if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)]
            found |= {f"{node.name}.{one.name}" for one in functions}
    return found


@cache
def attributes_of(module: Path) -> frozenset[str]:
    """Every `.name` that the module reads."""
    nodes = ast.walk(ast.parse(module.read_text(encoding="utf-8")))
    return frozenset(one.attr for one in nodes if isinstance(one, ast.Attribute) and isinstance(one.ctx, ast.Load))


def attributes_in(modules: Iterable[Path]) -> set[str]:
    return {name for module in modules for name in attributes_of(module)}


def is_there(name: str, module: Path) -> bool:
    """Whether what a module's docstring calls `name` exists, if it is a path or a module."""
    if name.startswith("/"):
        return True  # of a URL
    if "/" in name or name.endswith(".py"):
        return (ROOT / name).exists() or (module.parent / name).exists()
    if name.startswith(tuple(f"{package}." for package in PACKAGES)):
        place = ROOT.joinpath(*name.split("."))
        return place.is_dir() or any(one.with_suffix(".py").exists() for one in (place, place.parent))
    if module.name != "__init__.py" or name in NO_MODULES or not name.isidentifier():
        return True
    return (module.parent / name).is_dir() or (module.parent / f"{name}.py").exists()


def test_the_page_of_commands_is_up_to_date() -> None:
    made = the_script("make_commands").page()
    assert (DOCS / "commands.md").read_text(encoding="utf-8") == made, "run: python docs/make_commands.py"


def test_every_page_has_its_pictures_which_are_light_together() -> None:
    script = the_script("make_pictures")
    kept = {path.name for path in script.PICTURES.iterdir()}
    assert kept == {f"{script.DEMO}.webp", *script.wanted(list(script.SHOTS))}, "run: python docs/make_pictures.py"
    assert sum(path.stat().st_size for path in script.PICTURES.iterdir()) <= 1_000_000
    shown = {shot.path.partition("?")[0].partition("/")[0] for shot in script.SHOTS.values()}
    assert {page.name for page in table.PAGES} <= shown


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_every_command_that_is_mentioned_exists(path: Path) -> None:
    for words, options in commands_in(path.read_text(encoding="utf-8")):
        command, name = command_for(words)
        known = {option for parameter in command.params for option in parameter.opts} | {"--help"}
        assert [] == [f"{name} {option}" for option in options if option not in known]


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_every_setting_that_is_mentioned_exists(path: Path) -> None:
    known = {key_of(name) for name in FIELDS} | {f"{key_of(name)}_FILE" for name in SECRETS}
    assert set() == set(_KEY.findall(path.read_text(encoding="utf-8"))) - known


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_every_link_within_a_page_names_one_of_its_headings(path: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#\s]*)#([^)\s]+)\)", path.read_text(encoding="utf-8"))
    pages = {target: (path.parent / target if target else path) for target, _heading in links}
    assert [] == [(target, heading) for target, heading in links if heading not in anchors_of(pages[target])]


def is_test(named: str) -> bool:
    """Whether that file is there, and has a test of that name, if one is named."""
    name, _, test = named.partition("::")
    path = ROOT / name
    return path.is_file() and (not test or re.search(rf"def {test}\(", path.read_text(encoding="utf-8")) is not None)


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_every_test_that_a_page_names_exists(path: Path) -> None:
    named: list[str] = re.findall(r"`(tests/[^` *]+\.(?:py|txt)(?:::\w+)?)`", path.read_text(encoding="utf-8"))
    assert [] == [one for one in named if not is_test(one)]


def test_what_an_adversary_cannot_do_is_shown_by_a_test() -> None:
    text = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    table = text.partition("## Who can do what")[2].partition("\n## ")[0]
    _head, _line, *rows = [line.strip("| ").split(" | ") for line in table.splitlines() if line.startswith("|")]
    assert [5] * len(rows) == [len(row) for row in rows]
    assert [] == [who for who, _has, _can, cannot, shown in rows if cannot != "-" and "tests/" not in shown]


def test_each_attack_has_a_test_of_its_own_elsewhere() -> None:
    text = (ATTACKS / "README.md").read_text(encoding="utf-8")
    rows: list[tuple[str, str]] = re.findall(r"^\| ([abcp]\d\d_\w+) \| (.+) \|$", text, re.MULTILINE)
    assert sorted(file.stem for file in ATTACKS.glob("[abcp][0-9][0-9]_*.py")) == sorted(name for name, _shown in rows)
    shown = {name: re.findall(r"`(.+?)`", those) for name, those in rows}
    assert [] == [one for name in shown for one in shown[name] if not is_test(one) or one.startswith("tests/attacks")]
    assert [] == [name for name, those in shown.items() if not those]


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_every_link_leads_somewhere(path: Path) -> None:
    targets = _LINK.findall(path.read_text(encoding="utf-8"))
    assert [] == [target for target in targets if target and not (path.parent / target).exists()]


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_nothing_is_left_to_do_and_no_path_is_of_one_machine(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert [] == re.findall(r"TODO|FIXME|XXX|/home/|/root/|/Users/|C:\\", text)


def test_every_command_of_the_command_line_stands_in_the_readme() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    commands: Mapping[str, Any] = getattr(lanpya, "commands", {})
    assert [] == [name for name in commands if f"`lanpya {name}" not in text]


@pytest.mark.parametrize("page", sorted((DOCS / "channels").glob("*.md")), ids=name_of)
def test_every_page_of_a_channel_is_linked_from_the_readme(page: Path) -> None:
    assert f"](docs/channels/{page.name})" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_other_page_is_linked_from_the_readme() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    pages = [name_of(page) for page in DOCS.glob("*.md")] + ["SECURITY.md", "CONTRIBUTING.md", "CHANGELOG.md"]
    assert [] == [page for page in pages if f"]({page})" not in text]


@pytest.mark.parametrize("provider", PROVIDERS, ids=lambda provider: provider.name)
def test_every_channel_has_its_page_and_its_settings(provider: Provider) -> None:
    text = (DOCS / "channels" / f"{provider.page}.md").read_text(encoding="utf-8")
    prefix = key_of(provider.page)
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    settings = [line.partition("=")[0] for line in lines if line.startswith(prefix)]
    assert settings
    assert [] == [key for key in settings if key not in text and key != "LANPYA_TWILIO_API"]


def test_the_steps_for_a_channel_name_files_that_are_there() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    steps = text[text.index("**A channel**") : text.index("**A reminder rule**")]
    names = [name for name in re.findall(r"`([\w./-]+)`", steps) if "/" in name or name.endswith((".md", ".toml"))]
    assert 20 < len(names)
    assert [] == [name for name in names if not (ROOT / name).exists()]


def test_every_word_of_the_glossary_lives_where_it_says() -> None:
    rows = re.findall(r"^\| (.+) \| .+ \| `(.+)` \|$", (DOCS / "glossary.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert 40 <= len(rows)
    assert [] == [(word, module) for word, module in rows if not (ROOT / module).is_file()]


def test_every_room_stands_in_the_architecture() -> None:
    text = (DOCS / "architecture.md").read_text(encoding="utf-8")
    named = set(re.findall(r"\w+", text[text.index("## Rooms") : text.index("## One text")]))
    rooms = [file.parent.name for package in ("bot", "handlers") for file in (ROOT / package).glob("*/__init__.py")]
    assert 20 < len(rooms)
    assert [] == sorted({*rooms} - named)


def test_every_function_that_the_architecture_names_is_there() -> None:
    text = " ".join((DOCS / "architecture.md").read_text(encoding="utf-8").split())
    named = re.findall(r"`([\w.]+)` in `([\w/]+\.py)`", text)
    assert 20 <= len(named)
    assert [] == [(name, module) for name, module in named if name not in names_in(ROOT / module)]
    modules = re.findall(r"`([\w/]+\.py)`", text)
    assert [] == [module for module in modules if not (ROOT / module).is_file()]


def test_the_readme_names_the_debian_packages_that_ci_installs() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    words = script[script.index("--no-install-recommends") : script.index("# The README's second")].split()
    packages = [
        word
        for word in words
        if re.fullmatch(r"[a-z][a-z0-9-]+", word) and word not in ("missing", "echo", "true", "fi")
    ]
    assert {"gammu", "kannel", "npm"} <= set(packages)
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [] == [package for package in packages if not re.search(rf"[` ]{package}[`\s]", text)]


def test_who_tries_the_program_fetches_little() -> None:
    assert FIRST_COMMAND in (ROOT / "README.md").read_text(encoding="utf-8")
    known = {one["name"]: one for one in tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))["package"]}
    needed, look_at = set[str](), [("lanpya", ())]
    while look_at:
        name, extras = look_at.pop()
        needed.add(name)
        wanted = known[name].get("dependencies", []) + [
            each for extra in extras for each in known[name].get("optional-dependencies", {}).get(extra, [])
        ]
        look_at += [(one["name"], tuple(one.get("extra", ()))) for one in wanted if one["name"] not in needed]
    assert sum(wheel_bytes(known[name]) for name in needed - {"lanpya"}) < FETCHED_MB * 1e6


def wheel_bytes(package: Mapping[str, Any]) -> int:
    """How large the package's wheel is for Python 3.11 on a common machine."""
    fits = re.compile(r"none-any|(cp311-cp311|abi3|py3-none)-manylinux\S*x86_64")
    return max(wheel["size"] for wheel in package["wheels"] if fits.search(wheel["url"]))


def test_ci_runs_the_second_command_of_the_readme() -> None:
    for path in (ROOT / "README.md", ROOT / ".ci" / "run"):
        assert SECOND_COMMAND in path.read_text(encoding="utf-8")


def keys_read(table: str) -> set[str]:
    """Which keys the loader takes in a table of the network file, as it tells who writes another one."""
    with pytest.raises(BadNetwork) as bad:
        read_network(f"[{table}]\nmoon = 1\n", str, ["en"])
    [known] = [one.args["list"] for one in bad.value.errors if one.args["key"] == f"{table}.moon"]
    return set(str(known).split(", "))


@pytest.mark.parametrize("example", ["bot/setup/network.toml", "bot/simulate/practice/network.toml"])
def test_what_a_new_plan_begins_with_has_a_title_in_each_language(example: str) -> None:
    file = tomllib.loads((ROOT / example).read_text(encoding="utf-8"))
    titles = [title for items in file["plan"]["template"].values() for title in items.values()]
    assert titles and [] == [title for title in titles if title.keys() != set(installed())]


def keys_explained(section: str) -> set[str]:
    """Which keys the tables of the page explain under a heading, such as `[plan]`."""
    text = (DOCS / "network-file.md").read_text(encoding="utf-8")
    below = re.split(r"\n##+ ", text.partition(f"\n## {section}")[2])[0]
    return set(re.findall(r"^(?:\| )?`(\w+)`(?:, `\w+`, \.\.\.)?(?: \||:)", below, re.MULTILINE)) - {"en"}


@pytest.mark.parametrize(
    ("table", "heading", "beside"),
    [
        ("network", "[network]", ()),
        ("groups.LAND", "[groups.CODE]", ("en",)),
        ("plan", "[plan]", ("template",)),
        ("limits", "[limits]", ()),
        ("costs", "[costs]", ()),
        ("keep", "[keep]", ()),
        ("trust", "[trust]", ()),
    ],
)
def test_the_page_of_the_network_file_explains_the_keys_that_are_read_and_no_other(
    table: str, heading: str, beside: tuple[str, ...]
) -> None:
    assert keys_read(table) - set(beside) == keys_explained(heading)


def test_every_section_of_the_network_file_has_its_heading() -> None:
    text = (DOCS / "network-file.md").read_text(encoding="utf-8")
    assert [] == [name for name in SECTIONS if f"## [{name}" not in text]


@pytest.mark.parametrize("table", [Network, GroupConfig, PlanRules, Costs, Limits], ids=lambda table: table.__name__)
def test_every_key_of_the_network_file_does_something(table: type) -> None:
    folders = [ROOT / name for name in ("bot", "handlers", "storage")]
    readers = [path for folder in folders for path in folder.rglob("*.py") if path.parent.name != "network"]
    told = {"retired"}  # `Network.without_effect` says that nothing acts on these
    assert set() == set(table.__dataclass_fields__) - attributes_in(readers) - told


@pytest.mark.parametrize("name", FIELDS)
def test_every_setting_does_something(name: str) -> None:
    assert name in attributes_in(sorted((ROOT / "bot").rglob("*.py")))


def test_every_module_that_a_docstring_names_is_there() -> None:
    assert [] == [
        f"{name_of(path)}: {name}"
        for top in PACKAGES
        for path in sorted((ROOT / top).rglob("*.py"))
        for name in re.findall(r"`([^`\s]+)`", ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "")
        if not is_there(name, path)
    ]


def test_the_example_of_the_network_file_is_good() -> None:
    network = read_network(block("network-file.md", "toml"), str, ["en", "my"])
    assert ["LAND"] == list(network.groups)


@pytest.mark.parametrize("example", ["dialogue", "captures"])
def test_the_example_of_a_dialogue_is_held(tmp_path: Path, example: str) -> None:
    dialogue = tmp_path / "example.txt"
    dialogue.write_text(block("simulate.md", example), encoding="utf-8")
    assert [] == rehearse(dialogue)


def test_the_example_of_a_script_can_be_played() -> None:
    out = io.StringIO()
    with simulated_database(None) as engine:
        simulation = Simulation(engine, lookup_for(engine, None), out)
        simulation.play(io.BytesIO(block("simulate.md", "jsonl").encode()), None)
    assert simulation.problem is None
    assert '"to": "telegram:1001"' in out.getvalue()


def test_the_modem_page_shows_the_configuration_that_is_shipped() -> None:
    shipped = (ROOT / "deploy" / "smsdrc").read_text(encoding="utf-8").splitlines()
    lines = [line for line in shipped if line.strip() and not line.startswith("#")]
    assert lines == [line for line in block("channels/modem.md", "ini").splitlines() if line.strip()]


def test_the_licence_of_every_direct_dependency_is_listed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    text = (DOCS / "licences.md").read_text(encoding="utf-8").lower().replace(".", "-").replace("_", "-")
    names = [re.split(r"[\[><=~! ]", line, maxsplit=1)[0].lower() for line in project["dependencies"]]
    assert [] == [name for name in names if f"| {name} |" not in text]


def test_decisions_are_numbered_without_a_gap() -> None:
    names = sorted(path.name for path in (DOCS / "decisions").glob("*.md"))
    assert [f"{number:03}" for number in range(1, len(names) + 1)] == [name[:3] for name in names]


@pytest.mark.parametrize("path", sorted((DOCS / "decisions").glob("*.md")), ids=lambda path: path.stem)
def test_a_decision_says_what_it_costs_and_when_to_think_again(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    parts = ("What we saw.", "What we chose.", "What it costs.", "When to think again.")
    assert [] == [part for part in parts if f"**{part}**" not in text]
