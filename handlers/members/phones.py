"""The numbers in a cell of a list, whatever program, phone or hand wrote them."""

import re
from decimal import Decimal

from handlers.reading.likeness import without_hidden
from messages.fold import digits
from messages.scheme import SCHEMES

_GUARDED = re.compile(r'="(.*)"')  # ="09771234567", which keeps a spreadsheet from counting with it
_QUOTES = "'\"`\u2018\u2019\u201c\u201d "
_COUNTED = re.compile(r"(\+?\d+)[.,]0+")  # 959771234569.0 of a program that took it for a sum
_SCIENTIFIC = re.compile(r"(\d)[.,](\d+)E\+?(\d{1,2})", re.IGNORECASE)
_ZERO = re.compile(r"(?<=\d)[oO]+(?=[\doO]|\W|$)|(?<![^\W\d_])[oO]+(?=\d)")
_ONE = re.compile(r"(?<=\d)[lI]+(?=\d)")
_BETWEEN = re.compile(r":::|[,;/|&\n\u104a]|\b(?:or|and)\b")
_NUMBER = re.compile(r"[+(]*\d[\d\s().\-\u2010-\u2014\u00a0]*")
_SHORTEST = 7  # digits of a number


def plain(cell: str) -> str:
    """The cell as one would type it: without what nobody sees, guards, and letters that look like digits."""
    text = without_hidden(cell)
    guarded = _GUARDED.fullmatch(text)
    text = (guarded[1] if guarded else text).strip(_QUOTES)
    if _scheme(text):
        return text
    text = digits(text.removeprefix("tel:").removeprefix("TEL:"))
    text = _ONE.sub(lambda run: "1" * len(run[0]), _ZERO.sub(lambda run: "0" * len(run[0]), text))
    counted = _COUNTED.fullmatch(text)
    return counted[1] if counted else _written_out(text)


def _written_out(text: str) -> str:
    """9.59771234567E+11 with all its digits; one that was rounded stays as it is."""
    found = _SCIENTIFIC.fullmatch(text)
    return str(int(Decimal(text.replace(",", ".")))) if found and len(found[2]) == int(found[3]) else text


def numbers_in(text: str) -> list[str]:
    """The numbers in a `plain` cell that holds more than one, or words beside it."""
    if _scheme(text):
        return []
    found = (run[0].strip() for part in _BETWEEN.split(text) for run in _NUMBER.finditer(part))
    return [number for number in found if sum(letter.isdecimal() for letter in number) >= _SHORTEST]


def _scheme(text: str) -> bool:
    """Whether the text is an address such as `telegram:1001`."""
    return text.partition(":")[0].strip().lower() in SCHEMES
