"""The report on a hundred days as a PDF for paper, by typst (the extra `pdf`): the same bytes for the same report."""

import json
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.papers.picture import png
from bot.papers.told import Report, Told
from handlers.core.lookup import NetworkLookup

_FOLDER = files("bot.papers")
_ZOOM = 3.0  # sharp on paper
_HEADINGS = ("goals", "weeks", "month", "places", "decisions", "quotes", "about")
_HEADS = {
    "goals": ("", "step", "due", "became"),
    "month": ("", "first", "now"),
    "places": ("place", "first", "now"),
}


def pdf_of(lookup: NetworkLookup, report: Report) -> bytes:
    """The whole paper. Raises ImportError without the extra `pdf`."""
    import typst

    told = Told(lookup, report)
    # As PNG, for the letters of Burmese come apart where typst sets the text of an SVG itself (0.15).
    drawn = {f"drawing-{number}.png": png(svg, _ZOOM) for number, svg in enumerate(told.drawings)}
    mapped = {"map.png": png(told.map, _ZOOM)} if told.map else {}
    photos = {f"photo-{digest}.jpg": photo for digest, photo in report.photos.items()}
    words = json.dumps(_told(told) | {"drawings": [*drawn], "map": "".join(mapped)}, ensure_ascii=False)
    template = (_FOLDER / "report100.typ").read_bytes()
    with as_file(_FOLDER / "fonts") as fonts, TemporaryDirectory() as folder:
        for name, content in {"main.typ": template, **drawn, **mapped, **photos}.items():
            Path(folder, name).write_bytes(content)
        return typst.compile(
            Path(folder, "main.typ"), font_paths=[fonts], ignore_system_fonts=True, sys_inputs={"told": words}
        )


def _told(told: Told) -> dict[str, object]:
    """All that the paper says; the template sets it and adds no word."""
    return {
        "language": told.report.language,
        "title": told.title,
        "network": told.lookup.network.name,
        "span": told.span,
        "draft": told.draft,
        "words": [line for line in told.report.words.splitlines() if line.strip()],
        "figures": told.figures,
        "headings": {key: told.say(key) for key in _HEADINGS},
        "heads": {name: [told.say(key) if key else "" for key in keys] for name, keys in _HEADS.items()},
        "none": {key: told.say(f"{key}-none") for key in ("places", "decisions")},
        "goals": told.goals,
        "month": told.month,
        "places": told.places,
        "decisions": told.decisions,
        "quotes": told.quotes,
        "about": [told.say("about-fives"), told.say("about-who")],
    }
