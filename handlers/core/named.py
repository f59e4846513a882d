"""Who is meant by a name, where a mistake would hit somebody else: only the whole name is one."""

from collections.abc import Iterable, Sequence
from functools import partial

from handlers.core.arguments import NotRead
from handlers.core.context import Context
from handlers.core.lookup import Localized
from handlers.network.model import JoinKind
from handlers.reading.people import find_person
from messages.fold import fold, fold_word
from storage.people import Person

_MOST_NEAR = 3
_NAME_LETTERS = 30
_MOST_WORDS = 7  # of a name, and which of its bearers is meant


def find(ctx: Context, command: Localized, text: str, candidates: Iterable[Person]) -> Person | None:
    """The candidate of this name; of several namesakes the one of that number: `Ma Hla 2`.

    None: the sender has read whom they may mean, each with the text (`command` with the name in its {}). Raises NotRead
    where nobody is called anything like it.
    """
    known = sorted((one for one in candidates if one.name), key=lambda one: one.id)
    name, number = _numbered(text, known)
    namesakes = _called(known, name)
    if len(namesakes) == 1 and number in (None, 1):
        return namesakes[0]
    if number is not None and 1 <= number <= len(namesakes):
        return namesakes[number - 1]
    if namesakes:
        _offer(ctx, command, "removal-which", [(f"{one.name} {at}", one) for at, one in enumerate(namesakes, 1)])
        return None
    near = _with_word(known, name) or ([] if _is_prose(ctx, text) else find_person(name, _names(known)))
    if not near:
        raise NotRead("removal-nobody", is_prose=not known or _is_prose(ctx, text), name=name[:_NAME_LETTERS])
    offered = [(_text_for(known, one), one) for one in known if one.id in near[:_MOST_NEAR]]
    _offer(ctx, command, "removal-near", offered)
    return None


def _with_word(known: Iterable[Person], name: str) -> list[int]:
    """Whose name has this word."""
    return [one for one, called in _names(known) if fold_word(name) in map(fold_word, called.split())]


def _names(known: Iterable[Person]) -> list[tuple[int, str]]:
    return [(one.id, one.name or "") for one in known]


def _is_prose(ctx: Context, text: str) -> bool:
    """Whether it is a sentence that only begins like the command: `Lost all her land in Hpa-An`."""
    return len(text.split()) > _MOST_WORDS or ctx.lookup.vocabulary.sentences.is_sentence(text)


def _numbered(text: str, known: Sequence[Person]) -> tuple[str, int | None]:
    """The name, and which of its bearers is meant."""
    name, _space, last = text.strip(" .,:@").rpartition(" ")
    digits = fold(last)
    if not name or not digits.isdecimal() or len(digits) > 3 or _called(known, text):
        return text.strip(" .,:@"), None
    return name, int(digits)


def _called(known: Iterable[Person], name: str) -> list[Person]:
    wanted = fold_word(name)
    return [one for one in known if fold_word(one.name or "") == wanted]


def _text_for(known: Iterable[Person], person: Person) -> str:
    """The name, with which of its bearers it is where there are several."""
    namesakes = _called(known, person.name or "")
    return person.name or "" if len(namesakes) == 1 else f"{person.name} {namesakes.index(person) + 1}"


def _offer(ctx: Context, command: Localized, key: str, offered: Sequence[tuple[str, Person]]) -> None:
    texts = [partial(_filled, command, text) for text, _person in offered]
    lines = [_line(ctx, text, person) for text, (_name, person) in zip(texts, offered, strict=True)]
    ctx.reply(key, lines=lines, buttons=texts)


def _filled(command: Localized, text: str, language: str) -> str:
    return command(language).format(text)


def _line(ctx: Context, text: Localized, person: Person) -> Localized:
    """The text that names this person, where they live, and those of their groups of which the sender knows."""
    area = ctx.lookup.township(person.township) if person.township else None
    codes = " ".join(code for code in sorted(person.groups) if _is_seen(ctx, code)) or "-"

    def render(language: str) -> str:
        args = {"text": text(language), "area": area(language) if area else "-", "codes": codes}
        return ctx.lookup.text(language, "removal-line", args)

    return render


def _is_seen(ctx: Context, code: str) -> bool:
    config = ctx.lookup.network.groups.get(code)
    is_open = config is not None and config.join is JoinKind.OPEN
    return is_open or ctx.leads(code) or code in ctx.person.groups
