"""Templates into pages. Whatever a person wrote is escaped; the words are the catalogs'."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound

from bot.web.pages.static import address_of

PER_PAGE = 25

_PACKAGES = ("bot.web.pages", "bot.web.practice")  # each with a folder of templates, whose names never meet


class _Loader(BaseLoader):
    """Templates of these packages, wherever they lie."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        places = (files(package) / "templates" / template for package in _PACKAGES)
        file = next((place for place in places if place.is_file()), None)
        if file is None:
            raise TemplateNotFound(template)
        return file.read_text(encoding="utf-8"), template, lambda: True


@cache
def environment() -> Environment:
    """Made once, when the first page is asked for."""
    made = Environment(
        loader=_Loader(), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.globals["static"] = address_of  # pyright: ignore[reportArgumentType] the library's own type is too narrow
    return made


def rendered(template: str, words: Mapping[str, Any]) -> bytes:
    """The page."""
    return environment().get_template(template).render(words).encode()


@dataclass(frozen=True, slots=True)
class Pager:
    """One page of a long list. `before` and `after`: the numbers of the pages beside it; None: there is none."""

    rows: Sequence[Any]
    number: int
    before: int | None
    after: int | None

    def __iter__(self) -> Iterator[Any]:
        return iter(self.rows)


def first_row(number: int, per_page: int = PER_PAGE) -> int:
    """How many rows stand on the pages before this one; pages count from 1."""
    return (max(number, 1) - 1) * per_page


def pager(rows: Sequence[Any], number: int, per_page: int = PER_PAGE) -> Pager:
    """The page of `rows`, of which one more than fits was read to see whether there are more."""
    number = max(number, 1)
    more = number + 1 if len(rows) > per_page else None
    return Pager(rows[:per_page], number, number - 1 if number > 1 else None, more)
