"""What a terminal may get of what people wrote."""

import json
import os
import shutil
import textwrap
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any, TextIO

_UNSEEN = ("Cc", "Cf", "Zl", "Zp")  # Unicode: controls, formats (direction marks), line and paragraph separators
_HARMLESS = "\n\u200b\u200c\u200d"  # the joiners and the word space of Burmese and its neighbours


def language(environ: Mapping[str, str] = os.environ) -> str:
    """The language of who sits there, by their locale (POSIX), where it is one of ours; else English."""
    from messages.catalog import installed  # here: who only asks for the version pays for no words

    locale = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := environ.get(name))), "")
    name, _, _country = locale.partition(".")[0].partition("_")
    return name if name in installed() else "en"


def shown(text: str) -> str:
    """The text as a terminal may get it: what would move its cursor, colour it or turn it round is written out.

    A member's name or text may hold `ESC[2J`; here it reads `\\x1b[2J`.
    """
    return _written_out(text, lambda letter: letter.encode("unicode_escape").decode("ascii"))


def _written_out(text: str, write: Callable[[str], str]) -> str:
    if text.isascii() and text.isprintable():
        return text
    return "".join(letter if _is_seen(letter) else write(letter) for letter in text)


def _is_seen(letter: str) -> bool:
    return letter in _HARMLESS or unicodedata.category(letter) not in _UNSEEN


def fitted(text: str, out: TextIO) -> str:
    """The text as `out` may get it: on a terminal its lines end between words, and not where the screen does."""
    if not out.isatty():
        return text
    width = shutil.get_terminal_size().columns
    return "\n".join(broken(line, width) for line in text.split("\n"))


def broken(line: str, width: int) -> str:
    """The line in lines of so many letters, all as far in as the first. A word that is longer stays whole."""
    far_in = len(line) - len(line.lstrip(" "))
    lines = textwrap.wrap(
        line,
        width,
        subsequent_indent=" " * min(far_in, width // 2),
        break_long_words=False,
        break_on_hyphens=False,
        replace_whitespace=False,
    )
    return "\n".join(lines)


def as_json(value: Any) -> str:
    """One JSON document, in which such letters are JSON's own escapes."""
    text = json.dumps(value, ensure_ascii=False, indent=2, default=str)
    return _written_out(text, lambda letter: json.dumps(letter)[1:-1])
