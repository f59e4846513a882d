"""The groups of a network file, and the themes and activities that they and reports speak of."""

import re
from collections.abc import Mapping, Sequence
from typing import TypeGuard

from handlers.network.model import ACTIVITIES, GroupConfig, JoinKind
from handlers.network.problems import nearest
from handlers.network.section import Section
from handlers.network.values import LONGEST_WORDS, is_words
from messages.fold import fold_word

LEADERS_RULE = "leaders of working groups"
GROUP_KEYS = ("join", "working_group", "leaders", "members", "theme")
RESERVED = ("ALL", "COORD")  # audiences that every network has
# Whoever is told of under these themes could be known again, and hurt; the file may say otherwise.
SENSITIVE = ("gender", "lgbt", "lgbtiq", "crim", "criminal")

_CODE = re.compile(r"[A-Z][A-Z0-9]{1,9}")
_KEY = re.compile(r"[a-z][a-z0-9-]{0,39}")


def read_themes(
    root: Section, language: str
) -> tuple[dict[str, dict[str, str]], dict[str, tuple[str, ...]], frozenset[str]]:
    """The words of each theme by language, what else it is called, and of which no note is quoted."""
    table = root.section("themes")
    themes = read_named(table, language, ("aliases", "sensitive"))
    sections = {key: table.section(key) for key in themes}
    aliases = {key: _aliases(section) for key, section in sections.items()}
    _check_apart(table, themes, aliases)
    sensitive = frozenset(key for key, section in sections.items() if _is_sensitive(key, section))
    return themes, {key: words for key, words in aliases.items() if words}, sensitive


def _is_sensitive(key: str, theme: Section) -> bool:
    return theme.flag("sensitive") if "sensitive" in theme.data else key in SENSITIVE


def read_named(table: Section, language: str, beside: Sequence[str] = ()) -> dict[str, dict[str, str]]:
    """A table of `key = { en = "...", my = "..." }`; `beside` the languages it may hold other keys."""
    known = (*table.source.languages, *beside)
    return {key: table.section(key, known).words(language) for key in table.data if _is_key(table, key)}


def _aliases(theme: Section) -> tuple[str, ...]:
    return theme.listed("aliases", _name_in, "words", '["..."]', high=LONGEST_WORDS)


def _name_in(value: object) -> str | None:
    return value.strip() if _is_name(value) else None


def _is_name(value: object) -> TypeGuard[str]:
    """Whether it is words that are no bare number."""
    return isinstance(value, str) and is_words(value) and not fold_word(value).isdecimal() and bool(fold_word(value))


def _check_apart(table: Section, themes: Mapping[str, Mapping[str, str]], aliases: Mapping[str, Sequence[str]]) -> None:
    """Report each alias that stands for a theme already."""
    called = {fold_word(name): key for key, names in themes.items() for name in (key, *names.values())}
    for key, words in aliases.items():
        for number, word in enumerate(words):
            whose = called.get(fold_word(word))
            called.setdefault(fold_word(word), key)
            if whose is not None:
                where = (key, "aliases", number)
                table.report(where, "means-already", "another", value=f'"{word}"', other=whose)


def _is_key(table: Section, key: str) -> bool:
    if _KEY.fullmatch(key):
        return True
    near = key.lower() if _KEY.fullmatch(key.lower()) else ""
    table.report((key,), "no-key", "key", near)
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
    values = section.listed(
        key, lambda value: value if isinstance(value, str) else None, "words", '["..."]', high=LONGEST_WORDS
    )
    for number, value in enumerate(values):
        if value not in known:
            near = nearest(value, known)
            section.report((key, number), "has", "one-of", near, value=f'"{value}"', list=", ".join(known))
    return values


def read_groups(root: Section, themes: Mapping[str, object], language: str) -> dict[str, GroupConfig]:
    """Every group by its code."""
    table = root.section("groups")
    if not table.data:
        table.report((), "no-groups", "section", sample="[groups.LAND]")
    return {code: _group(table, code, themes, language) for code in table.data if _is_code(table, code)}


def _is_code(table: Section, code: str) -> bool:
    if code in RESERVED:
        table.report((code,), "reserved", "another")
        return False
    if _CODE.fullmatch(code):
        return True
    near = code.upper() if _CODE.fullmatch(code.upper()) else ""
    table.report((code,), "no-code", "code", near)
    return False


def _group(table: Section, code: str, themes: Mapping[str, object], language: str) -> GroupConfig:
    group = table.section(code, (*GROUP_KEYS, *table.source.languages), retired=("parent",))
    rule = group.chosen("members", (LEADERS_RULE,), "so-or-nothing", "", f'members = "{LEADERS_RULE}"')
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
        leaders=group.addresses("leaders"),
        members_rule=rule or None,
        theme=group.chosen("theme", themes, "theme", default_theme, "[themes]") or None,
    )


def _check_rule(group: Section) -> None:
    for key in ("join", "working_group"):
        if key in group.data:
            group.report((key,), "not-with-members", "one-of-both", sample="members")
