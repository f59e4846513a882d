"""Several reports in one text: each that has its own theme and its own people is one."""

import re
from collections.abc import Callable, Iterator, Sequence, Set
from datetime import date
from itertools import pairwise

from handlers.reading.report import MOST_READ, ReportDraft, ReportReader
from messages.fold import fold_word

Read = Callable[[str], ReportDraft]

_WORD = re.compile(r"[^\s/;|၊။,]+")
_BEHIND_NUMBER = ".)။"
_NUMBERED = re.compile(r"(?:^|(?<=[\s,;/.]))\(?([1-9၁-၉])[.)။]\s*(?=\D)")
_BETWEEN = re.compile(r"\s*(?:[,;|\n၊။&+]|(?<!\d)/|/(?!\d)|\.(?=\s)|(?<=\s)(?:and|then|also|နှင့်|နဲ့)(?=\s))\s*")
_MAY_PART = re.compile(r"[,;|\n၊။&+/.]|\s(?:and|then|also|နှင့်|နဲ့)\s")  # without it no text is worth a closer look
_ENDING = re.compile(f"(?:{_BETWEEN.pattern})$")
_LONGEST_DAY = 4  # words: "on last friday morning"
_MARKS = " \t\r\n,;:/|.+&-၊။"


def split_reports(text: str, words: Set[str], reader: ReportReader, today: date) -> list[str]:
    """The reports that `text`, without its command, makes: itself, where it is only one.

    `words` are the folded words for a report. `R land 5w Hpa-An R gender 3w Bago`, `1) land 5w 2) crim 3m`,
    `land 5w Hpa-An and gender 8w Bago`, `yesterday land 5w today crim 2m`, `land 5w Hpa-An, 3w Bago`.
    """
    if len(text) > MOST_READ:
        return [text]

    def read(part: str) -> ReportDraft:
        return reader.read(part, today)  # as all others call it: by name it would be remembered apart

    for parts in _ways(text, words, reader, read):
        if len(parts) > 1 and all(_is_whole(read(part)) for part in parts):
            return parts
    return [text]


def _ways(text: str, words: Set[str], reader: ReportReader, read: Read) -> Iterator[list[str]]:
    """How the text may be cut, the plainest first."""
    yield _by_word(text, words)
    yield _by_number(text)
    yield _by_day(text, read)
    chunks = list(_chunks(text))
    if len(chunks) > 1:
        yield _by_place(text, chunks, read)
        yield _by_theme(text, chunks, reader, read)
    else:
        yield _before_next_theme(text, reader, read)


def _is_whole(draft: ReportDraft) -> bool:
    has_people = draft.people is not None or "people" in draft.doubts
    return bool(draft.theme or draft.theme_hint) and (has_people or draft.township is not None)


def _by_word(text: str, words: Set[str]) -> list[str]:
    if words.isdisjoint(map(fold_word, _WORD.findall(text))):  # as most texts
        return [text]
    starts = [match.span() for match in _WORD.finditer(text) if fold_word(match[0]) in words]
    return _cut(text, starts)


def _by_number(text: str) -> list[str]:
    if not any(mark in text for mark in _BEHIND_NUMBER):
        return [text]
    found = list(_NUMBERED.finditer(text))
    if [int(match[1]) for match in found] != list(range(1, len(found) + 1)):
        return [text]
    return _cut(text, [match.span() for match in found])


def _cut(text: str, marks: Sequence[tuple[int, int]]) -> list[str]:
    """What stands before, between and behind the marks."""
    if not marks:
        return [text]
    starts = [0, *(end for _, end in marks)]
    ends = [*(start for start, _ in marks), len(text)]
    parts = (text[start:end].strip(_MARKS) for start, end in zip(starts, ends, strict=True))
    return [part for part in parts if part]


def _by_day(text: str, read: Read) -> list[str]:
    """`yesterday land 4m today crim 2m`: parts that each begin with a day, and name a theme and people."""
    if "day" not in read(text).doubts:
        return [text]
    first, *others = [match.span() for match in _WORD.finditer(text) if read(match[0]).day is not None] or [(0, 0)]
    if not others or text[: first[0]].strip(_MARKS):
        return [text]
    starts = [0, *(start for start, _ in others), len(text)]
    parts = [text[start:end].strip(_MARKS) for start, end in pairwise(starts)]
    drafts = [read(part) for part in parts]
    is_each_counted = all(draft.people is not None and draft.day is not None for draft in drafts)
    return parts if is_each_counted and _differ(drafts) else [text]


def _by_place(text: str, chunks: Sequence[str], read: Read) -> list[str]:
    """`land 5w Hpa-An, 3w Bago`: each place with its people; what stands before the first is said of all."""
    pieces = [_ENDING.sub("", piece).strip(_MARKS) for piece in chunks]
    first, *others = [piece for piece in pieces if piece] or [""]
    if not others or not all(_is_placed(read(piece)) for piece in (first, *others)):
        return [text]
    if any(read(piece).theme for piece in others):
        return [text]
    shared: list[str] = []
    for word in first.split():
        said = read(word)
        if said.people is not None or said.township is not None or any(map(str.isdecimal, word)):
            break
        shared.append(word)
    parts = [first, *(" ".join((*shared, piece)) for piece in others)]
    if all(read(part).day is None for part in parts[:-1]):
        day = _day_at_end(others[-1], read)
        parts[:-1] = [f"{part} {day}".strip() for part in parts[:-1]]
    drafts = [read(part) for part in parts]
    is_whole = all(draft.theme == drafts[0].theme and not draft.doubts for draft in drafts)
    return parts if is_whole and _differ(drafts) and not any(draft.note for draft in drafts[1:]) else [text]


def _day_at_end(text: str, read: Read) -> str:
    """The last words of `text` that are a day and nothing else; empty where there are none."""
    words = text.split()
    tails = (" ".join(words[-count:]) for count in range(min(_LONGEST_DAY, len(words)), 0, -1))
    return next((tail for tail in tails if _is_day(read(tail))), "")


def _is_day(draft: ReportDraft) -> bool:
    return draft.day is not None and draft == ReportDraft(day=draft.day)


def _is_placed(draft: ReportDraft) -> bool:
    return draft.township is not None and draft.people is not None


def _by_theme(text: str, chunks: Sequence[str], reader: ReportReader, read: Read) -> list[str]:
    """Parts that each name a theme and people: what names none belongs to the part before it."""
    pieces = [piece for piece in chunks if piece.strip(_MARKS)]
    if len(pieces) == 1:
        return _before_next_theme(text, reader, read)
    parts: list[str] = []
    for piece in pieces:
        is_new = not parts or (_is_counted(read(piece)) and _is_counted(read(parts[-1])))
        if is_new:
            parts.append(piece)
        else:
            parts[-1] += piece
    parts = [_ENDING.sub("", part).strip(_MARKS) for part in parts]
    return parts if _differ([read(part) for part in parts]) else [text]


def _chunks(text: str) -> Iterator[str]:
    start = 0
    for match in _BETWEEN.finditer(text) if _MAY_PART.search(text) else ():
        yield text[start : match.end()]
        start = match.end()
    yield text[start:]


def _is_counted(draft: ReportDraft) -> bool:
    is_about = draft.theme is not None or (draft.theme_hint is not None and draft.township is not None)
    return is_about and draft.people is not None


def _differ(drafts: Sequence[ReportDraft]) -> bool:
    return len({(draft.theme, draft.township, draft.day) for draft in drafts}) == len(drafts)


def _before_next_theme(text: str, reader: ReportReader, read: Read) -> list[str]:
    """`land 5w Hpa-An gender 8w Bago`: cut before the second theme."""
    whole = read(text)
    may_be_other = bool(whole.theme and whole.note) and reader.may_name_theme(whole.note)
    other = read(whole.note).theme if may_be_other else None
    if other is None or other == whole.theme:
        return [text]
    for match in _WORD.finditer(text):
        behind = read(text[match.start() :])
        if match.start() and behind.theme == other and read(match[0]).theme == other:
            return [text[: match.start()].strip(_MARKS), text[match.start() :]]
    return [text]
