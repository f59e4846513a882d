"""The groups of a network file, and the themes and activities that they and reports speak of."""

import re
from collections.abc import Mapping, Sequence

from handlers.network.model import ACTIVITIES, FieldKind, GroupConfig, JoinKind, ReportField
from handlers.network.problems import nearest
from handlers.network.section import Section

LEADERS_RULE = "leaders of working groups"
GROUP_KEYS = ("join", "working_group", "parent", "leaders", "members", "theme")
RESERVED = ("ALL", "COORD")  # audiences that every network has

_CODE = re.compile(r"[A-Z][A-Z0-9]{1,9}")
_KEY = re.compile(r"[a-z][a-z0-9-]{0,39}")


def read_themes(root: Section, language: str) -> dict[str, dict[str, str]]:
    """The words of each theme by language."""
    return read_named(root.section("themes"), language)


def read_named(table: Section, language: str) -> dict[str, dict[str, str]]:
    """A table of `key = { en = "...", my = "..." }`."""
    return {
        key: table.section(key, table.source.languages).words(language) for key in table.data if _is_key(table, key)
    }


def _is_key(table: Section, key: str) -> bool:
    if _KEY.fullmatch(key):
        return True
    near = key.lower() if _KEY.fullmatch(key.lower()) else ""
    table.report((key,), "is no key", "small letters and digits, up to 40, a letter first", near)
    return False


def read_activities(
    network: Section, root: Section, language: str
) -> tuple[tuple[str, ...], dict[str, dict[str, str]]]:
    """The activities that count, in order, and the words of those that the network names itself."""
    words = read_named(root.section("activities"), language)
    known = (*ACTIVITIES, *(key for key in words if key not in ACTIVITIES))
    if "activities" not in network.data:
        return tuple(words) or ACTIVITIES, words
    return _known_only(network, "activities", known), words


def _known_only(section: Section, key: str, known: Sequence[str]) -> tuple[str, ...]:
    values = section.listed(key, lambda value: value if isinstance(value, str) else None, "words")
    for number, value in enumerate(values):
        if value not in known:
            expected = f"one of {', '.join(known)}"
            section.report((key, number), f'has "{value}"', expected, nearest(value, known))
    return values


def read_report_fields(root: Section, language: str) -> tuple[ReportField, ...]:
    """What reports ask for beside theme, activity, people, place and day."""
    fields = root.section("report", ("fields",)).section("fields")
    return tuple(_report_field(fields, key, language) for key in fields.data if _is_key(fields, key))


def _report_field(fields: Section, key: str, language: str) -> ReportField:
    field = fields.section(key, ("kind", "choices", *fields.source.languages))
    kind = field.kind("kind", FieldKind, FieldKind.TEXT)
    expected = 'words such as "yes"'
    choices = field.listed("choices", lambda value: value if isinstance(value, str) else None, expected)
    if (kind is FieldKind.CHOICE) != bool(choices):
        field.report((), "needs choices exactly when its kind is choice", 'choices = ["yes", "no"]')
    return ReportField(key, kind, field.words(language), choices)


def read_groups(root: Section, themes: Mapping[str, object], language: str) -> dict[str, GroupConfig]:
    """Every group by its code."""
    table = root.section("groups")
    if not table.data:
        table.report((), "has no group", "a section such as [groups.LAND]")
    groups = {code: _group(table, code, themes, language) for code in table.data if _is_code(table, code)}
    for group in groups.values():
        _check_parent(table, group, groups)
    return groups


def _is_code(table: Section, code: str) -> bool:
    if code in RESERVED:
        table.report((code,), "is a word that every network has", "another code")
        return False
    if _CODE.fullmatch(code):
        return True
    near = code.upper() if _CODE.fullmatch(code.upper()) else ""
    table.report((code,), "is no group code", "2 to 10 capital letters and digits, a letter first", near)
    return False


def _group(table: Section, code: str, themes: Mapping[str, object], language: str) -> GroupConfig:
    group = table.section(code, (*GROUP_KEYS, *table.source.languages))
    rule = group.chosen("members", (LEADERS_RULE,), f'members = "{LEADERS_RULE}", or nothing', "")
    has_rule = "members" in group.data
    if has_rule:
        _check_rule(group)
    join = JoinKind.INVITE if has_rule else group.kind("join", JoinKind, JoinKind.INVITE, is_needed=True)
    default_theme = code.lower() if code.lower() in themes else ""
    return GroupConfig(
        code=code,
        names=group.words(language),
        join=join,
        working_group=group.flag("working_group"),
        parent=group.text("parent", "LAND", "") or None,
        leaders=group.addresses("leaders"),
        members_rule=rule or None,
        theme=group.chosen("theme", themes, "a key of [themes]", default_theme) or None,
    )


def _check_rule(group: Section) -> None:
    for key in ("join", "leaders", "working_group"):
        if key in group.data:
            expected = "either members or that key, not both"
            group.report((key,), "does not go with members", expected)


def _check_parent(table: Section, group: GroupConfig, groups: Mapping[str, GroupConfig]) -> None:
    if group.parent is None:
        return
    where = (group.code, "parent")
    if group.parent not in groups:
        near = nearest(group.parent, groups)
        table.report(where, f'is "{group.parent}"', "the code of another group", near)
    elif _is_own_ancestor(group, groups):
        table.report(where, f"leads back to {group.code}", "a group that is not below this one")


def _is_own_ancestor(group: GroupConfig, groups: Mapping[str, GroupConfig]) -> bool:
    seen: set[str] = set()
    parent = group.parent
    while parent is not None and parent in groups and parent not in seen:
        seen.add(parent)
        parent = groups[parent].parent
    return group.code in seen
