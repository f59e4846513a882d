"""Which line of a TOML text each key and each array element stands on; `tomllib` does not tell."""

import re
import tomllib

Where = tuple[str | int, ...]  # such as ("groups", "PRO", "leaders", 0)

_ONE_KEY = r"""(?:"(?:\\.|[^"\\\n])*"|'[^'\n]*'|[A-Za-z0-9_-]+)"""
_KEY = re.compile(rf"{_ONE_KEY}(?:[ \t]*\.[ \t]*{_ONE_KEY})*")
_PART = re.compile(_ONE_KEY)
_BLANK = re.compile(r"(?:\s+|#[^\n]*)*")
_SCALAR = re.compile(
    r'"""(?:\\[\s\S]|[^\\])*?"{3,5}'
    r"|'''[\s\S]*?'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|[^,\]}\n#]+"
)


def lines_of(text: str) -> dict[Where, int]:
    """The line (from 1) of every key and array element. `text` must be valid TOML."""
    return _Scan(text).run()


class _Scan:
    """One walk over a text that `tomllib` took, so that nothing needs to be checked again."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._lines: dict[Where, int] = {}
        self._tables_seen: dict[Where, int] = {}  # how many [[...]] of each name

    def run(self) -> dict[Where, int]:
        table: Where = ()
        while self._next():
            if self._next() == "[":
                table = self._header()
            else:
                self._pair(table)
        return self._lines

    def _next(self) -> str:
        """The next letter that is neither blank nor comment; "" at the end."""
        blank = _BLANK.match(self._text, self._at)
        self._at = blank.end() if blank else self._at
        return self._text[self._at : self._at + 1]

    def _skip(self, letters: str) -> bool:
        self._next()
        if not self._text.startswith(letters, self._at):
            return False
        self._at += len(letters)
        return True

    def _mark(self, where: Where) -> None:
        self._next()
        self._lines.setdefault(where, self._text.count("\n", 0, self._at) + 1)

    def _key(self, table: Where) -> Where:
        """Mark a key and the tables that its dots name, and return its place."""
        self._next()
        match = _KEY.match(self._text, self._at)
        assert match is not None  # noqa: S101 - the text is valid TOML
        where = table
        for part in _PART.findall(match.group()):
            where = (*where, _unquoted(part))
            self._mark(where)
        self._at = match.end()
        return where

    def _header(self) -> Where:
        is_array = self._skip("[[")
        if not is_array:
            self._skip("[")
        where = self._key(())
        if is_array:
            number = self._tables_seen.get(where, 0)
            self._tables_seen[where] = number + 1
            where = (*where, number)
            self._mark(where)
        self._skip("]]" if is_array else "]")
        return where

    def _pair(self, table: Where) -> None:
        where = self._key(table)
        self._skip("=")
        self._value(where)

    def _value(self, where: Where) -> None:
        if self._skip("["):
            self._array(where)
        elif self._skip("{"):
            self._inline_table(where)
        else:
            self._next()
            scalar = _SCALAR.match(self._text, self._at)
            self._at = scalar.end() if scalar else self._at + 1

    def _array(self, where: Where) -> None:
        number = 0
        while not self._skip("]"):
            self._mark((*where, number))
            self._value((*where, number))
            self._skip(",")
            number += 1

    def _inline_table(self, where: Where) -> None:
        while not self._skip("}"):
            self._pair(where)
            self._skip(",")


def _unquoted(part: str) -> str:
    if part[0] not in "\"'":
        return part
    return next(iter(tomllib.loads(f"{part} = 0")))
