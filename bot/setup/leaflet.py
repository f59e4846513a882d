"""Leaflets to print: a page of A5 for each role and language, with the words that a network can be texted in."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from bot.setup.role import Role
from handlers.network.model import Network
from messages.catalog import Catalogs

_COMMANDS: Mapping[Role, Sequence[str]] = {
    Role.MEMBER: ("join", "report", "my", "done", "late", "plan", "to", "me", "stop", "help"),
    Role.LEADER: ("begin", "add", "plan", "tell", "sent", "ok", "reply", "reports", "who", "digest"),
    Role.COORDINATOR: ("digest", "reports", "tell", "reply", "ok", "lost", "found", "remove", "block"),
}
_TIPS: Mapping[Role, Sequence[str]] = {
    Role.MEMBER: ("typing", "other", "danger", "delete"),
    Role.LEADER: ("code", "number", "danger", "delete"),
    Role.COORDINATOR: ("seized", "code", "number", "delete"),
}
_SPLIT = re.compile(r": | = |၊ (?=\S+ = )")  # between what is texted and what it does, in a line of HELP

# Without a margin of the page browsers print neither their date nor the name of the file, which tells whose it is.
_STYLE = """\
@page { size: A5; margin: 0; }
* { box-sizing: border-box; }
body { margin: 0; color: #111; font: 9.5pt/1.35 "Noto Sans", "Noto Sans Myanmar", "Myanmar Text", sans-serif; }
section { page-break-after: always; break-after: page; max-width: 148mm; margin: 0 auto; padding: 9mm 11mm;
  -webkit-box-decoration-break: clone; box-decoration-break: clone; }
section:last-child { page-break-after: auto; break-after: auto; }
section:lang(my) { line-height: 1.6; font-size: 9pt; }
h1 { font-size: 15pt; line-height: 1.3; margin: 0; }
h2 { font-size: 11pt; margin: 2.6mm 0 .6mm; }
p { margin: 0; }
.number { border: 1.2pt solid #111; border-radius: 2mm; padding: 1.8mm 3mm; margin: 2.5mm 0 1mm; font-weight: bold; }
table { border-collapse: collapse; width: 100%; }
td { border-top: .4pt solid #999; padding: .7mm 2mm .7mm 0; vertical-align: top; }
td:first-child { font-weight: bold; width: 46%; }
ul { margin: 0; padding-left: 4.5mm; }
"""


@dataclass(frozen=True, slots=True)
class Leaflet:
    """One page: whom it is for, and in which language."""

    role: Role
    language: str


def page_of(network: Network, leaflets: Sequence[Leaflet], number: str = "") -> str:
    """The leaflets as one page of HTML, which prints each on a sheet of A5.

    `number`: what members text to, such as a phone number and a bot's name; without it there is a line to write it on.
    """
    catalogs = Catalogs.load(network.languages)
    sheets = "\n".join(_sheet(network, catalogs, one, number) for one in leaflets)
    return (
        f'<!DOCTYPE html>\n<html lang="{network.languages[0]}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(network.name)}</title>\n<style>\n{_STYLE}</style>\n</head>\n<body>\n{sheets}\n</body>\n</html>\n"
    )


def _sheet(network: Network, catalogs: Catalogs, leaflet: Leaflet, number: str) -> str:
    language, role = leaflet.language, leaflet.role

    def word(key: str) -> str:
        return escape(catalogs.text(language, f"leaflet-{key}"))

    rows = "\n".join(_row(*cells) for cells in _lines(network, catalogs, leaflet))
    tips = "\n".join(f"<li>{word(tip)}</li>" for tip in _TIPS[role])
    parts = [
        f'<section lang="{language}">',
        f"<h1>{escape(network.name)}</h1>",
        f"<p>{word(role)}</p>",
        f'<p class="number">{word("to")} {escape(number) or "." * 44}</p>',
        f"<table>\n{rows}\n</table>",
        f"<h2>{word('groups')}</h2>\n<p>{_listed(_groups(network, language))}</p>",
    ]
    if network.themes:
        themes = ((code, names.get(language, "")) for code, names in network.themes.items())
        parts.append(f"<h2>{word('themes')}</h2>\n<p>{_listed(themes)}</p>")
    return "\n".join([*parts, f"<h2>{word('know')}</h2>\n<ul>\n{tips}\n</ul>", "</section>"])


def _row(text: str, what: str) -> str:
    return f"<tr><td>{escape(text)}</td><td>{escape(what)}</td></tr>"


def _lines(network: Network, catalogs: Catalogs, leaflet: Leaflet) -> Iterator[tuple[str, str]]:
    """What is texted, and what it does: as HELP says it, with a group and a theme that this network has."""
    for command in _COMMANDS[leaflet.role]:
        line = _of_here(network, catalogs.text(leaflet.language, f"help-{command}"))
        text, *what = _SPLIT.split(line, maxsplit=1)
        yield text, "".join(what)


def _of_here(network: Network, line: str) -> str:
    open_ones = [code for code, group in network.groups.items() if group.members_rule is None]
    for example, known in (("LAND", open_ones), ("land", list(network.themes))):
        if known and example not in known:
            line = re.sub(rf"\b{example}\b", known[0], line)
    return line


def _groups(network: Network, language: str) -> Iterator[tuple[str, str]]:
    for code, group in network.groups.items():
        if group.members_rule is None:
            yield code, group.names.get(language) or group.names[network.languages[0]]


def _listed(named: Iterator[tuple[str, str]]) -> str:
    """Codes with what they are called; a code that is its own name stands alone."""
    return " · ".join(
        f"<b>{escape(code)}</b>" + (f" {escape(name)}" if name.casefold() not in ("", code.casefold()) else "")
        for code, name in named
    )
