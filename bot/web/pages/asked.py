"""A request as the pages see it: its session, its form, and where to go on behind it."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from starlette.requests import Request

IN = "/in"


@dataclass(frozen=True, slots=True)
class Asked:
    """A request, with the session that it carries and the fields of its form."""

    request: Request
    key: str
    fields: Mapping[str, str]
    file: bytes | None = None

    @property
    def path(self) -> str:
        return self.request.url.path

    @property
    def link(self) -> str | None:
        """What stands behind the address for signing in, "" where nothing does; None: it is another page."""
        begins, _, link = self.path.removeprefix("/").partition("/")
        return link.strip("/") if f"/{begins}" == IN else None

    @property
    def query(self) -> dict[str, str]:
        return dict(self.request.query_params)


def next_of(fields: Mapping[str, str]) -> str:
    """Where to go on: a path of ours and nothing else."""
    path = fields.get("next", "")
    is_ours = path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable()
    return quote(path, safe="/?&=%+-_.~:,") if is_ours else "/today"


def text_of(fields: Mapping[str, str]) -> str:
    """The text as one would send it: what the form puts before what was typed, such as a command, and that."""
    return " ".join(filter(None, (fields.get(name, "").strip() for name in ("before", "before2", "text"))))


def back(asked: Asked, **more: int) -> str:
    """The page on which the form was, without what was answered there before."""
    parts = urlsplit(next_of(asked.fields))
    query = [(name, value) for name, value in parse_qsl(parts.query) if name != "said"]
    query += [(name, str(value)) for name, value in more.items()]
    return parts.path + (f"?{urlencode(query)}" if query else "")


def query_of(asked: Asked) -> str:
    """What the list is narrowed down by, to be put before the number of a page."""
    kept = [(name, value) for name, value in asked.query.items() if name not in ("said", "page") and value]
    return f"{urlencode(kept)}&" if kept else ""


def here(asked: Asked) -> str:
    query = urlencode([(name, value) for name, value in asked.query.items() if name != "said"])
    return asked.path + (f"?{query}" if query else "")


def sign_in_address(asked: Asked) -> str:
    return IN if asked.path == "/" else f"{IN}?{urlencode({'next': here(asked)})}"
