"""Templates of the file: named replacements and nothing else, escaped by where the value goes."""

import string
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from pydantic_core import PydanticCustomError

# Fields that every template may use, with what they are.
FIELDS: Mapping[str, str] = {
    "number": "the person's number, +959771234567",
    "number_without_plus": "the same as 959771234567",
    "text": "the text",
    "id": "our number of the text; reports may bring it back",
    "coding": "the word of send.codings for the text's letters",
    "parts": "how many SMS parts the text takes",
    "minutes_left": "how long the text is of use, in minutes; empty: no end",
    "calls_url": "where the gateway calls us: .../channels/gateway",
    "secret": "the value of [secret]",
    "quick_replies": "what one touch may answer, as a list; in most texts an empty one",
}
LISTS = ("quick_replies",)
_AS_URL = "url"


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters as they stand, then the value of a field; `name` None: no field follows."""

    letters: str
    name: str | None
    as_url: bool


@dataclass(frozen=True, slots=True)
class Template:
    """`+{number_without_plus}`; `{secret:url}` is percent-encoded, for a web address within a value."""

    pieces: tuple[Piece, ...]

    @property
    def names(self) -> list[str]:
        return [piece.name for piece in self.pieces if piece.name is not None]

    @property
    def only(self) -> str | None:
        """The one field that the template is made of; None: it has letters, or several fields."""
        alone = len(self.pieces) == 1 and not self.pieces[0].letters
        return self.pieces[0].name if alone else None

    @property
    def start(self) -> str:
        """The letters before the first field."""
        return self.pieces[0].letters if self.pieces else ""

    def render(self, fields: Mapping[str, str], escape: Callable[[str], str] = str) -> str:
        """The template with its fields; each value goes through `escape`, the template's own letters do not."""
        return "".join(piece.letters + self._value(piece, fields, escape) for piece in self.pieces)

    @staticmethod
    def _value(piece: Piece, fields: Mapping[str, str], escape: Callable[[str], str]) -> str:
        if piece.name is None:
            return ""
        value = fields[piece.name]
        return escape(quoted(value) if piece.as_url else value)


def quoted(value: str) -> str:
    """`value` for any place of a web address."""
    return quote(value, safe="")


def parse(text: object) -> Template:
    """Read a template; `{{` and `}}` are braces. Raises PydanticCustomError, which names what does not fit."""
    if isinstance(text, Template):
        return text
    if not isinstance(text, str):
        raise PydanticCustomError("string_type", "no text")
    try:
        found = list(string.Formatter().parse(text))
    except ValueError:
        raise PydanticCustomError("template", "has a brace without its other half") from None
    return Template(tuple(_piece(*each) for each in found))


def _piece(letters: str, name: str | None, form: str | None, conversion: str | None) -> Piece:
    if name is not None and not name.isidentifier():
        raise PydanticCustomError("template", "has {name} in braces, which is no name", {"name": f'"{name}"'})
    if conversion or (form and form != _AS_URL):
        raise PydanticCustomError("template", "has more than a name in the braces of {name}", {"name": str(name)})
    return Piece(letters, name, form == _AS_URL)
