"""A rendered text made to fit: shortened, in pages, or with as much of a free text as there is room for."""

import re
from collections.abc import Callable, Sequence

from messages.segments import segments

CUT = "..."

# Where a text may be cut: after white space, and before a Burmese syllable (a consonant or independent vowel
# that neither ends the syllable before, nor is stacked, nor follows the sign that stacks).
_BREAK = re.compile("(?<=\\s)(?=\\S)|(?<!\u1039)(?=[\u1000-\u102a\u103f](?!\u103a|\u1039|\u1037\u103a))")
_CLUSTER_REST = re.compile("[\u0300-\u036f\u102b-\u103e\u1056-\u1059\u200d\ufe0f\U0001f3fb-\U0001f3ff]")


def shorten(text: str, limit_segments: int) -> str:
    """`text` if it fits, else as much as fits, cut at a word or Burmese syllable, and "..."."""
    return fit(lambda part: part, text, limit_segments)


def fit(template: Callable[[str], str], text: str, limit_segments: int) -> str:
    """What `template` makes of the longest beginning of `text` that keeps it within the segments.

    The cut is at a word or Burmese syllable where one is near, and shows as "...". When not even an empty
    text fits, the template alone comes back: its catalog's law says that it does.
    """
    whole = template(text)
    return whole if segments(whole) <= limit_segments else template(beginning(template, text, limit_segments))


def pages(
    lines: Sequence[str], head: str, more: str, limit_segments: int, further_segments: int | None = None
) -> list[str]:
    """`lines` in texts of at most so many segments, the first under `head`.

    Of several, each is numbered ("head (1/3)", "(2/3)") and all but the last one end with `more`; those that are asked
    for by it may have `further_segments`. A line that does not fit a page alone is shortened; one for which the head
    leaves no room begins the next page. Without lines: one page, the head.
    """
    alone = "\n".join([*filter(None, [head]), *lines])
    if segments(alone) <= limit_segments:
        return [alone]
    total = 2
    while True:
        packed = _pack(lines, head, more, (limit_segments, further_segments or limit_segments), total)
        if len(packed) <= total:
            return [_page(page, head, more, number, len(packed)) for number, page in enumerate(packed, 1)]
        total = len(packed)


def _pack(lines: Sequence[str], head: str, more: str, limits: tuple[int, int], total: int) -> list[list[str]]:
    """The lines of each page, when the pages' numbers have as many digits as `total`."""
    packed: list[list[str]] = [[]]

    def with_line(line: str) -> str:
        return _page([*packed[-1], line], head, more, 1 if len(packed) == 1 else total, total + 1)

    def limit() -> int:
        return limits[len(packed) > 1]

    for line in lines:
        is_long = segments(with_line(line)) > limit()
        if is_long and (packed[-1] or (head and len(packed) == 1 and _fits_alone(line, more, limits[1], total))):
            packed.append([])
        packed[-1].append(beginning(with_line, line, limit()))
    return packed


def _fits_alone(line: str, more: str, limit: int, total: int) -> bool:
    """Whether the line fits whole on a page that is not the first."""
    return segments(_page([line], "", more, total, total + 1)) <= limit


def _page(lines: Sequence[str], head: str, more: str, number: int, total: int) -> str:
    title = f"{head if number == 1 else ''} ({number}/{total})".strip() if total > 1 else head
    tail = more if number < total else ""
    return "\n".join(filter(None, [title, *lines, tail]))


def beginning(template: Callable[[str], str], text: str, limit_segments: int) -> str:
    """The longest beginning of `text` with which `template` keeps within the segments; one that is cut ends in CUT."""
    if segments(template(text)) <= limit_segments:
        return text
    fits, too_long = 0, len(text)
    while too_long - fits > 1:
        middle = (fits + too_long) // 2
        if segments(template(cut(text, middle))) <= limit_segments:
            fits = middle
        else:
            too_long = middle
    return cut(text, fits)


def cut(text: str, length: int) -> str:
    """The first `length` letters at most, ended at a word or syllable of the last third, and "..."."""
    if length <= 0:
        return ""
    breaks = [found.start() for found in _BREAK.finditer(text, length * 2 // 3, length + 1) if found.start() <= length]
    end = breaks[-1] if breaks else length
    while end > 0 and end < len(text) and _CLUSTER_REST.match(text[end]):
        end -= 1
    return text[:end].rstrip() + CUT
