"""The network file: as it is, as it would be, and put into force as by `lanpya network load`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tomllib import TOMLDecodeError
from typing import Any, cast

from bot.host.text_files import why_unread
from bot.loading import disk
from bot.loading.form import filled
from bot.loading.prospect import Change, Prospect, plain, prospect, put_into_force
from bot.loading.telling import warnings
from bot.network_file import network_typed
from bot.web.pages import network_beside as beside
from bot.web.pages import network_form as form
from bot.web.pages.visit import Afterwards, Download, Missing, Shown, Visit, as_number
from handlers.network.model import Network
from handlers.network.problems import BadNetwork, Problem
from messages.sentence import in_language
from storage import networks

MOST_FORM = 1_000_000  # bytes; a file of a hundred groups has a tenth of that

Fields = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Draft:
    """What is to become the file: `mark` is of what stood there, and `number` of what was in force, as it was begun."""

    text: str
    mark: str
    number: int


@dataclass(frozen=True, slots=True)
class Wrong:
    """A mistake, with the line on which it stands; `file` only where it is another than the network file."""

    line: int
    sentence: str
    written: str
    file: str = ""


def show(visit: Visit) -> Shown | Download:
    if visit.rest == ("file",):
        return _file(_begun(visit)[0].text)
    if visit.rest[:1] in (("form",), ("fill",)):
        return _fields(visit)
    if visit.rest in (("channels",), ("look",)):
        return beside.channels(visit)
    if visit.rest == ("leaflets",):
        return beside.leaflets(visit)
    if visit.rest == ("leaflet",):
        return beside.leaflet(visit)
    if visit.rest and visit.rest[0] not in ("check", "edit", "save", "back"):  # a form was there, and is shown again
        raise Missing
    draft, unread = _begun(visit)
    return _form(visit, draft, unread=unread)


def check(visit: Visit, fields: Fields) -> Shown:
    """What the text would change, or all that is wrong with it. Nothing is changed."""
    return _checked(visit, _draft(visit, fields))


def fill(visit: Visit, fields: Fields) -> Shown:
    """What a form would change: its fields become lines of the file, which is checked as if it was typed."""
    now = _begun(visit)[0]
    begun = Draft(now.text, fields.get("mark", ""), as_number(fields.get("number", "")) or 0)
    try:
        text = filled(now.text, form.fields_of(visit, fields.get("group", "")), fields)
    except TOMLDecodeError:
        return _checked(visit, begun)
    return _checked(visit, replace(begun, text=text))


def edit(visit: Visit, fields: Fields) -> Shown:
    """The text again, to go on with."""
    return _form(visit, _draft(visit, fields))


def download(visit: Visit, fields: Fields) -> Download:
    """The text as a file, also where this program may not write one."""
    return _file(_draft(visit, fields).text)


def save(visit: Visit, fields: Fields) -> Shown | Afterwards[str]:
    """Put the text into force, if what it would change is what was agreed to, and then into the file."""
    return _saved(visit, _draft(visit, fields), fields.get("agreed", ""))


def put_back(visit: Visit, _fields: Fields) -> Shown | Afterwards[str]:
    """The file from before again, at once where nobody would lose anything by it."""
    now = _begun(visit)[0]
    if not _before(visit):
        return _form(visit, now, "page-network-none-before")
    try:
        old = disk.read(disk.before(_place(visit))).text
    except (OSError, UnicodeDecodeError):
        return _form(visit, now, "page-network-none-before")
    return _saved(visit, Draft(old, now.mark, now.number), None)


def _place(visit: Visit) -> Path:
    """Where the file is, or would be."""
    return visit.machine.network or Path("network.toml")


def _begun(visit: Visit) -> tuple[Draft, str]:
    """The file as it stands there, and why it cannot be read: then it is the one in force."""
    kept = networks.latest(visit.connection)
    number, text = (0, "") if kept is None else (kept.id, kept.toml)
    if visit.machine.network is None:
        return Draft(text, "", number), ""
    try:
        found = disk.read(visit.machine.network)
    except FileNotFoundError:
        return Draft(text, "", number), ""
    except (OSError, UnicodeDecodeError) as error:
        return Draft(text, "", number), in_language(why_unread(error), visit.language)
    return Draft(found.text, found.mark, number), ""


def _fields(visit: Visit) -> Shown:
    """The form; of a file that cannot be read its mistakes."""
    now = _begun(visit)[0]
    try:
        return form.form(visit, now.text, {"mark": now.mark, "number": str(now.number)})
    except TOMLDecodeError:
        return _checked(visit, now)


def _draft(visit: Visit, fields: Fields) -> Draft:
    now = _begun(visit)[0]
    text = disk.lines_as_in(fields.get("text", ""), now.text)
    return Draft(text, fields.get("mark", ""), as_number(fields.get("number", "")) or 0)


def _read(visit: Visit, text: str) -> Network:
    return network_typed(visit.connection, text, _place(visit))


def _checked(visit: Visit, draft: Draft) -> Shown:
    try:
        network = _read(visit, draft.text)
    except BadNetwork as bad:
        return _form(visit, draft, wrong=[_wrong(visit, draft, one) for one in bad.errors])
    return _foreseen(visit, draft, prospect(visit.connection, network))


def _wrong(visit: Visit, draft: Draft, problem: Problem) -> Wrong:
    sentence = problem.told(visit.lookup.catalogs, visit.language)
    if problem.file != str(_place(visit)):
        return Wrong(problem.line, sentence, "", problem.file)
    lines = draft.text.split("\n")
    written = lines[problem.line - 1].strip() if problem.line <= len(lines) else ""
    return Wrong(problem.line, sentence, written)


def _saved(visit: Visit, draft: Draft, agreed: str | None) -> Shown | Afterwards[str]:
    """`agreed`: the digest of what was shown; None: nothing was, and it must end nothing."""
    try:
        network = _read(visit, draft.text)
    except BadNetwork:
        return _checked(visit, draft)
    if networks.latest_id(visit.connection) != draft.number:
        return _stale(visit, draft)
    seen = prospect(visit.connection, network)
    if agreed != seen.digest if agreed is not None else seen.ends_something:
        return _foreseen(visit, draft, seen)
    file = visit.machine.network
    if file is None:
        return _form(visit, draft, "page-network-unwritten")
    try:
        disk.lay_ready(file, draft.text, draft.mark, visit.now)
    except disk.Stale:
        return _stale(visit, draft)
    except OSError:
        return _form(visit, draft, "page-network-unwritten")
    put_into_force(visit.connection, network, visit.now, visit.person.id, may_remove=True)
    return Afterwards(partial(_placed, file, draft.mark), _told)


def _placed(file: Path, mark: str) -> str:
    """Have the file in its place; how that went, as a text of the catalogs."""
    try:
        disk.put_in_place(file, mark)
    except (OSError, disk.Stale):
        return "page-network-loaded-alone"
    return "page-network-saved"


def _told(visit: Visit, notice: str) -> Shown:
    return _form(visit, _begun(visit)[0], notice)


def _stale(visit: Visit, draft: Draft) -> Shown:
    """What was typed is kept, and counts from what stands there now."""
    now = _begun(visit)[0]
    return _form(visit, Draft(draft.text, now.mark, now.number), "page-network-stale")


def _form(visit: Visit, draft: Draft, notice: str = "", unread: str = "", wrong: Sequence[Wrong] = ()) -> Shown:
    kept = networks.latest(visit.connection)
    words = {
        "draft": draft,
        "file": _place(visit).name,
        "notice": notice,
        "unread": unread,
        "wrong": wrong,
        "is_other": not notice and not wrong and kept is not None and kept.toml != draft.text,
        "before": _before(visit),
    }
    return Shown("network.html", "page-network", words)


def _before(visit: Visit) -> str:
    """When the file that is kept was replaced; empty: there is none."""
    if visit.machine.network is None:
        return ""
    try:
        made = disk.before(visit.machine.network).stat().st_mtime
    except OSError:
        return ""
    return visit.moment(datetime.fromtimestamp(made, UTC))


def _foreseen(visit: Visit, draft: Draft, seen: Prospect) -> Shown:
    words = {
        "draft": draft,
        "agreed": seen.digest,
        "warnings": list(warnings(visit.lookup, visit.language, seen)),
        "changes": [_Row.of(one) for one in seen.changes],
    }
    return Shown("network_change.html", "page-network-change", words)


@dataclass(frozen=True, slots=True)
class _Row:
    """A change as it is shown: of lists only what goes and what comes."""

    key: str
    before: Sequence[str]
    after: Sequence[str]

    @classmethod
    def of(cls, change: Change) -> "_Row":
        before, after = change.before, change.after
        if isinstance(before, list) and isinstance(after, list) and sorted(map(str, before)) != sorted(map(str, after)):  # pyright: ignore[reportUnknownArgumentType] TOML
            old, new = cast("list[Any]", before), cast("list[Any]", after)
            gone, come = [one for one in old if one not in new], [one for one in new if one not in old]
            return cls(change.key, [f"− {plain(one)}" for one in gone], [f"+ {plain(one)}" for one in come])
        return cls(change.key, _shown(before), _shown(after))


def _shown(value: Any) -> Sequence[str]:
    return [] if value is None else [plain(value)]


def _file(text: str) -> Download:
    return Download("network.toml", "application/toml; charset=utf-8", text.encode())
