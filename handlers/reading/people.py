"""Who is meant by a name."""

import re
from collections.abc import Callable, Sequence

from handlers.reading.typos import closest
from messages.fold import fold_word

SHORTEST_PART = 3  # letters of a name that is left without its title, "Aung" for "Ko Aung"

_OWNER = re.compile(r"(?:^|(?<=\s))@(?=[^@]*$)")


def find_person(text: str, candidates: Sequence[tuple[int, str]]) -> list[int]:
    """The ids of the `candidates` (id, name) that `text` names, in their order; empty when nobody fits.

    The whole name goes before its beginning, that before its end ("Aung" for "Ko Aung"), and only then
    names that one slip makes of it. Case, spaces, marks and a leading `@` do not matter.
    """
    wanted = fold_word(text)
    if not wanted:
        return []
    names = [(person, fold_word(name)) for person, name in candidates]
    for fits in _WAYS:
        found = [person for person, name in names if fits(name, wanted)]
        if found:
            return found
    near = set(closest(wanted, list({name for _, name in names}), most=1))
    return [person for person, name in names if name in near]


def split_owner(text: str) -> tuple[str, str | None]:
    """The text and the owner of `Draft code of conduct @Ko Aung`: what follows its last ` @`, else None."""
    mark = _OWNER.search(text)
    if mark is None:
        return text.strip(), None
    return text[: mark.start()].strip(), text[mark.end() :].strip() or None


def _is_all(name: str, wanted: str) -> bool:
    return name == wanted


def _begins(name: str, wanted: str) -> bool:
    return name.startswith(wanted)


def _ends(name: str, wanted: str) -> bool:
    return len(wanted) >= SHORTEST_PART and name.endswith(wanted)


_WAYS: tuple[Callable[[str, str], bool], ...] = (_is_all, _begins, _ends)
