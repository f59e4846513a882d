"""What follows a command, read as its declaration says."""

from collections.abc import Callable, Mapping
from functools import lru_cache

from rapidfuzz.distance import OSA

from handlers.core.context import Context
from handlers.core.declare import Arg, Args, Command
from handlers.core.lookup import NetworkLookup
from handlers.reading.numbers import bare_number
from messages.fold import fold, fold_word


class NotRead(Exception):
    """What followed the command does not fit. `key` and `words` are the sentence that tells the sender.

    `is_prose`: it is a sentence for a human, however short.
    """

    def __init__(self, key: str, *, is_prose: bool = False, **words: object) -> None:
        super().__init__(key)
        self.key = key
        self.is_prose = is_prose
        self.words = words


MOST_NUMBER = 999_999_999  # what a column of the database holds
# What follows these is written down or sent on as it stands.
KEPT_WHOLE = frozenset({"report", "fix", "note", "tell", "add", "to", "reply", "done", "late", "drop", "name", "begin"})

SAID_BARE = ("report", "fix")  # of these, commands that politeness alone may follow


def read_args(ctx: Context, command: Command, rest: str) -> Args:
    """Read `rest` for `command`; raises NotRead."""
    found: dict[str, object] = {}
    if not fold(rest) or (command.name in SAID_BARE and not ctx.lookup.vocabulary.manners.rest(rest)):
        rest = ""  # "GROUPS?", "me 👍", "report please"
    if command.name not in KEPT_WHOLE:
        rest = _without_politeness(ctx, command, rest)
    for arg in command.args:
        rest = _READERS[arg](ctx, command, rest.strip(), found)
    if rest.strip():
        raise NotRead(f"help-{command.name}", is_prose=not command.args)
    return Args(**found)  # pyright: ignore[reportArgumentType] the readers put what Args declares


def _without_politeness(ctx: Context, command: Command, rest: str) -> str:
    """`rest` without thanks and please, and without words that may stand beside the command and say nothing."""
    words = ctx.lookup.vocabulary.manners.rest(rest).split()
    beside = ctx.lookup.vocabulary.beside(command.name)
    if not beside:
        return " ".join(words)
    kept = [word for word in words if fold_word(word) not in beside or word in ctx.lookup.network.groups]
    return " ".join(kept) if not kept or Arg.GROUP in command.args else " ".join(words)


def find_group(lookup: NetworkLookup, word: str) -> str | None:
    """The code that `word` means: a code or a group's name in any language, one typo allowed."""
    wanted = fold_word(word)
    names = _group_names(tuple((code, *config.names.values()) for code, config in lookup.network.groups.items()))
    for suffix in ("", *lookup.vocabulary.beside("leave"), *lookup.vocabulary.beside("join")):
        if wanted.removesuffix(suffix) in names and (not suffix or not suffix.isascii()):
            return names[wanted.removesuffix(suffix)]
    if len(wanted) < 3:
        return None
    near = {code for name, code in names.items() if OSA.distance(name, wanted, score_cutoff=1) <= 1}
    return near.pop() if len(near) == 1 else None


@lru_cache(maxsize=8)
def _group_names(groups: tuple[tuple[str, ...], ...]) -> Mapping[str, str]:
    """Folded names to codes; of each group the code, then its names."""
    names = {fold_word(name): code for code, *others in groups for name in others}
    return names | {fold_word(code): code for code, *_names in groups}


def _group(ctx: Context, command: Command, rest: str, found: dict[str, object]) -> str:
    word, _space, after = rest.partition(" ")
    if not word:
        return _only_group(ctx, command, found)
    code = find_group(ctx.lookup, word)
    if code is None:
        raise NotRead("group-unknown", word=word[:20], codes=" ".join(ctx.lookup.network.groups))
    found["group"] = code
    return after


def _only_group(ctx: Context, command: Command, found: dict[str, object]) -> str:
    """Without a group's code the only group that the sender leads, or is in, is meant."""
    mine = ctx.person.leads or ctx.person.groups
    if len(mine) != 1 or command.name == "join":
        raise NotRead(f"help-{command.name}")
    found["group"] = next(iter(mine))
    return ""


def _optional_group(ctx: Context, _command: Command, rest: str, found: dict[str, object]) -> str:
    word, _space, after = rest.partition(" ")
    code = find_group(ctx.lookup, word) if word else None
    if word and code is None:
        raise NotRead("group-unknown", word=word[:20], codes=" ".join(ctx.lookup.network.groups))
    found["group"] = code
    return after


def _number(_ctx: Context, command: Command, rest: str, found: dict[str, object]) -> str:
    word, _space, after = rest.partition(" ")
    number = bare_number(fold(word).strip(".,:;#()!*"), MOST_NUMBER)
    if number is None:
        raise NotRead(f"help-{command.name}", is_prose=not _has_digit(rest))
    found["number"] = number
    return after


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


_READERS: Mapping[Arg, Callable[[Context, Command, str, dict[str, object]], str]] = {
    Arg.GROUP: _group,
    Arg.OPTIONAL_GROUP: _optional_group,
    Arg.NUMBER: _number,
    Arg.OPTIONAL_NUMBER: _optional_number,
    Arg.TEXT: _text,
    Arg.OPTIONAL_TEXT: _optional_text,
}
