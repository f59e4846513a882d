"""What follows a command, read as its declaration says."""

import re
from collections.abc import Callable, Container, Mapping
from functools import lru_cache
from typing import Any

from rapidfuzz.distance import OSA

from handlers.core.context import Context
from handlers.core.declare import Arg, Args, Command
from handlers.core.lookup import NetworkLookup
from handlers.core.sight import shown_groups
from handlers.reading.item_refs import MOST_NUMBER, read_ref
from handlers.reading.numbers import bare_number
from messages.fold import fold, fold_word

UNKNOWN_GROUP = "group-unknown"
SHEET = "xlsx"  # as people call it in every language
_GLUED = re.compile(r"(?<=\d)(?=[^\s\d])|(?<=[^\s\d])(?=\d)")  # where a number and a Burmese word meet


class NotRead(Exception):
    """What followed the command does not fit. `key` and `words` are the sentence that tells the sender.

    `is_prose`: it is a sentence for a human, however short.
    """

    def __init__(self, key: str, *, is_prose: bool = False, **words: object) -> None:
        super().__init__(key)
        self.key = key
        self.is_prose = is_prose
        self.words = words


# What follows these is written down or sent on as it stands.
KEPT_WHOLE = frozenset(
    {
        "report",
        "fix",
        "note",
        "tell",
        "add",
        "to",
        "reply",
        "done",
        "late",
        "drop",
        "name",
        "begin",
        "lost",
        "found",
        "remove",
        "leader",
        "merge",
        "share",
        "report100",
    }
)

_BARE = {Arg.OPTIONAL_NUMBER, Arg.OPTIONAL_PHOTO}  # what else follows such a command is talk

_BY_DAY = ("add", "begin")  # a day follows the group, which may be left out by who leads one: ADD 40 Call donors
SAID_BARE = ("report", "fix")  # of these, commands that politeness alone may follow


def read_args(ctx: Context, command: Command, rest: str) -> Args:
    """Read `rest` for `command`; raises NotRead."""
    found: dict[str, object] = {}
    if not fold(rest) or (command.name in SAID_BARE and ctx.lookup.vocabulary.manners.is_all(rest)):
        rest = ""  # "GROUPS?", "me 👍", "report please"
    if command.name not in KEPT_WHOLE:
        rest = _without_politeness(ctx, command, rest)
    for arg in command.args:
        rest = _READERS[arg](ctx, command, rest.strip(), found)
    if rest.strip():
        raise NotRead(f"help-{command.name}", is_prose=set(command.args) <= _BARE)
    return Args(**found)  # pyright: ignore[reportArgumentType] the readers put what Args declares


def _without_politeness(ctx: Context, command: Command, rest: str) -> str:
    """`rest` without thanks and please, and without words that may stand beside the command and say nothing."""
    words = ctx.lookup.vocabulary.manners.rest(rest).split()
    beside = ctx.lookup.vocabulary.beside(command.name)
    if not beside:
        return " ".join(words)
    kept = [word for word in words if fold_word(word) not in beside or word in ctx.lookup.network.groups]
    return " ".join(kept) if not kept or Arg.GROUP in command.args else " ".join(words)


def find_group(lookup: NetworkLookup, word: str, shown: Container[str] | None = None) -> str | None:
    """The code that `word` means: a code or a group's name in any language, one typo allowed.

    With `shown` a group that is not among these is found by its whole code or name alone: who guesses is not led to it.
    """
    wanted = fold_word(word)
    names = _group_names(tuple((code, *config.names.values()) for code, config in lookup.network.groups.items()))
    known = _without_particles(wanted, lookup, names)
    if known is not None:
        return names[known]
    if len(wanted) < 3:
        return None
    near = {code for name, code in names.items() if OSA.distance(name, wanted, score_cutoff=1) <= 1}
    near = {code for code in near if shown is None or code in shown}
    return near.pop() if len(near) == 1 else None


def _without_particles(wanted: str, lookup: NetworkLookup, names: Container[str]) -> str | None:
    """The name of a group that Burmese particles stand glued to: `မြေယာအဖွဲ့ထဲ`; None when it is none."""
    if wanted in names:
        return wanted
    particles = [
        one for one in lookup.vocabulary.beside("leave") | lookup.vocabulary.beside("join") if not one.isascii()
    ]
    shorter = (wanted.removesuffix(one) for one in particles if wanted.endswith(one) and wanted != one)
    return next(filter(None, (_without_particles(one, lookup, names) for one in shorter)), None)


@lru_cache(maxsize=8)
def _group_names(groups: tuple[tuple[str, ...], ...]) -> Mapping[str, str]:
    """Folded names to codes; of each group the code, then its names."""
    names = {fold_word(name): code for code, *others in groups for name in others}
    return names | {fold_word(code): code for code, *_names in groups}


def _group(ctx: Context, command: Command, rest: str, found: dict[str, object]) -> str:
    word, _space, after = rest.partition(" ")
    if not word:
        return _only_group(ctx, command, found)
    if command.name in _BY_DAY and word[0].isdecimal() and len(ctx.person.leads) == 1:
        found["group"] = next(iter(ctx.person.leads))
        return rest
    found["group"] = _named_group(ctx, command, word)
    return after


def _named_group(ctx: Context, command: Command, word: str) -> str:
    """The group that the word means. One that the sender may not know of can be joined, and that is all."""
    shown = shown_groups(ctx)
    code = find_group(ctx.lookup, word, shown)
    if code is None or (code not in shown and command.name != "join"):
        raise NotRead(UNKNOWN_GROUP, **unknown_group(ctx, word))
    return code


def unknown_group(ctx: Context, word: str) -> dict[str, Any]:
    """The words of UNKNOWN_GROUP: there is no such group, or none that the sender may know of."""
    return {"word": word[:20], "codes": " ".join(shown_groups(ctx)) or "-"}


def _only_group(ctx: Context, command: Command, found: dict[str, object]) -> str:
    """Without a group's code the only group that the sender leads, or is in, is meant."""
    mine = ctx.person.leads or ctx.person.groups
    if len(mine) != 1 or command.name == "join":
        raise NotRead(f"help-{command.name}")
    found["group"] = next(iter(mine))
    return ""


def _optional_group(ctx: Context, command: Command, rest: str, found: dict[str, object]) -> str:
    word, _space, after = rest.partition(" ")
    if word:
        found["group"] = _named_group(ctx, command, word)
    return after


def _number(_ctx: Context, command: Command, rest: str, found: dict[str, object]) -> str:
    word, _space, after = rest.partition(" ")
    number = bare_number(fold(word).strip(".,:;#()!*"), MOST_NUMBER)
    if number is None:
        raise NotRead(f"help-{command.name}", is_prose=not _has_digit(rest))
    found["number"] = number
    return after


def _item(ctx: Context, command: Command, rest: str, found: dict[str, object]) -> str:
    read = read_ref(rest, code_of(ctx))
    if read is None:
        raise NotRead(f"help-{command.name}", is_prose=not _has_digit(rest))
    found["number"], found["group"] = read[0].number, read[0].code
    return read[1]


def _optional_item(ctx: Context, command: Command, rest: str, found: dict[str, object]) -> str:
    return _item(ctx, command, rest, found) if read_ref(rest, code_of(ctx)) else rest


def code_of(ctx: Context) -> Callable[[str], str | None]:
    """What tells the group that a word names, to the letter: who guesses is not led to one."""
    return lambda word: find_group(ctx.lookup, word, ())


def _has_digit(text: str) -> bool:
    return any(letter.isdecimal() for letter in text)


def _optional_number(ctx: Context, command: Command, rest: str, found: dict[str, object]) -> str:
    try:
        return _number(ctx, command, rest, found)
    except NotRead:
        return rest


def _text(_ctx: Context, command: Command, rest: str, found: dict[str, object]) -> str:
    if not rest:
        raise NotRead(f"help-{command.name}")
    found["text"] = rest
    return ""


def _optional_text(_ctx: Context, _command: Command, rest: str, found: dict[str, object]) -> str:
    found["text"] = rest
    return ""


def _optional_sheet(_ctx: Context, _command: Command, rest: str, found: dict[str, object]) -> str:
    before, _space, last = rest.rpartition(" ")
    found["wants_sheet"] = fold_word(last) == SHEET
    return before if found["wants_sheet"] else rest


def _optional_photo(ctx: Context, _command: Command, rest: str, found: dict[str, object]) -> str:
    words = _GLUED.sub(" ", rest).split()
    at = next((at for at in (0, -1) if words and ctx.lookup.vocabulary.means(words[at], "photo")), None)
    if at is None:
        return rest
    found["says_photo"] = True
    words.pop(at)
    return " ".join(words)


def _which_photo(ctx: Context, command: Command, rest: str, found: dict[str, object]) -> str:
    *before, word, number = ["", "", *_GLUED.sub(" ", rest).split()]
    is_one = any(before) and number.isdecimal() and ctx.lookup.vocabulary.means(word, "photo")
    if not is_one:
        return _optional_photo(ctx, command, rest, found)
    found |= {"says_photo": True, "photo": int(number)}
    return " ".join(before)


_READERS: Mapping[Arg, Callable[[Context, Command, str, dict[str, object]], str]] = {
    Arg.GROUP: _group,
    Arg.OPTIONAL_GROUP: _optional_group,
    Arg.NUMBER: _number,
    Arg.ITEM: _item,
    Arg.OPTIONAL_ITEM: _optional_item,
    Arg.OPTIONAL_NUMBER: _optional_number,
    Arg.TEXT: _text,
    Arg.OPTIONAL_TEXT: _optional_text,
    Arg.OPTIONAL_SHEET: _optional_sheet,
    Arg.OPTIONAL_PHOTO: _optional_photo,
    Arg.WHICH_PHOTO: _which_photo,
}
