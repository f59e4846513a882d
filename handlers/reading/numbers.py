"""What digits and number words say: pure arithmetic, for English and Burmese alike."""

from collections.abc import Sequence

_TIMES = (10, 12, 100, 1000, 10_000)  # what a smaller number before it multiplies: two hundred, နှစ်ဆယ်


def value_of(values: Sequence[int]) -> int | None:
    """What number words say together, `2 100 20 1` is 221; None where they are no one number."""
    whole = part = 0
    last = 10 * _TIMES[-1]
    for value in values:
        if value in _TIMES and value < last and part < 10:
            whole, part, last = whole + (part or 1) * value, 0, value
            continue
        goes_on = part % 10 == 0 and part < 100 and value < 10 if part else value < last
        if not goes_on:
            return None
        part += value
    return whole + part if values else None


def bare_number(digits: str, most: int) -> int | None:
    """The number that is written so, if it is at most `most`; None for all else, thousands of digits too."""
    figures = digits.lstrip("0") or digits[-1:]
    if not figures.isdecimal() or len(figures) > len(str(most)):
        return None
    return int(figures) if int(figures) <= most else None
