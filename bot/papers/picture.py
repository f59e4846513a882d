"""A digest's picture: reports and people by week, reports by theme, how far plans are. As SVG, and as PNG."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from importlib.resources import as_file, files

from bot.papers.drawing import AMBER, BLUE, FAINT, GREEN, Frame, picture, rounded_up, shape, text
from bot.papers.weeks import WEEKS, Weeks
from handlers.core.lookup import NetworkLookup

FONT = files("bot.papers") / "fonts" / "Padauk-Regular.ttf"  # Latin, Burmese, Karen, Mon and Shan
_WIDTH, _LEFT, _ROW, _PANEL = 800, 24, 34, 236
_MOST_THEMES, _MOST_PLANS = 6, 6
_NAMES = 250  # wide: what stands before a bar


def png(svg: str, zoom: float = 1.0) -> bytes:
    """The drawing as PNG, by the same font everywhere. Raises ImportError without the extra `pictures`."""
    import resvg_py

    with as_file(FONT) as font:
        made = resvg_py.svg_to_bytes(
            svg_string=svg,
            skip_system_fonts=True,
            font_files=[str(font)],
            font_family="Padauk",
            background="#ffffff",
            zoom=zoom,
        )
    return bytes(made)


def picture_of(lookup: NetworkLookup, weeks: Weeks, language: str, title: str) -> str:
    """The drawing; what there is nothing of is left out."""
    told = _Drawn(lookup, weeks, language)
    shapes = [text(_LEFT, 40, title, font_size=26)]
    top = 60.0
    for height, panel in told.panels():
        shapes.append(shape("g", "\n".join(panel), transform=f"translate(0 {top:g})"))
        top += height
    return picture(_WIDTH, int(top) + 16, title, shapes, width=_WIDTH, height=int(top) + 16, font_family="Padauk")


class _Drawn:
    """The panels of a picture, one below the other."""

    def __init__(self, lookup: NetworkLookup, weeks: Weeks, language: str) -> None:
        self._lookup, self._weeks, self._language = lookup, weeks, language

    def _say(self, key: str) -> str:
        return self._lookup.text(self._language, f"picture-{key}", {})

    def panels(self) -> Iterator[tuple[float, list[str]]]:
        """Each with its height."""
        yield _PANEL, [*self._by_week(self._say("reports"), self._weeks.reports, BLUE, _LEFT), *self._people()]
        themes = self._weeks.themes[:_MOST_THEMES]
        if themes:
            yield 56 + _ROW * len(themes), self._themes(themes)
        plans = self._weeks.progress[:_MOST_PLANS]
        if plans:
            yield 76 + _ROW * len(plans), self._plans()

    def _people(self) -> list[str]:
        return self._by_week(self._say("people"), self._weeks.people, GREEN, _WIDTH / 2 + _LEFT / 2)

    def _by_week(self, title: str, counts: Sequence[int], colour: str, left: float) -> list[str]:
        frame = Frame(left + 44, 56, _WIDTH / 2 - 44 - _LEFT * 1.5, _PANEL - 110, WEEKS, rounded_up(max([*counts, 1])))
        days = {at: self._day(at) for at in range(1, WEEKS, 2)}
        numbers = [
            text(frame.across(at), frame.up(count) - 5, str(count), text_anchor="middle")
            for at, count in enumerate(counts)
            if count
        ]
        return [
            text(left, 30, title, font_size=19),
            *frame.lines(),
            *frame.bars(counts, colour),
            *numbers,
            *frame.names(days),
        ]

    def _day(self, at: int) -> str:
        """The last day of a week."""
        day = self._weeks.last - timedelta(days=7 * (WEEKS - 1 - at))
        return self._lookup.day(day)(self._language)

    def _themes(self, themes: Sequence[tuple[str | None, int]]) -> list[str]:
        most = max(count for _theme, count in themes)
        shapes = [text(_LEFT, 30, self._say("themes"), font_size=19)]
        for row, (theme, count) in enumerate(themes):
            name = self._say("no-theme") if theme is None else self._lookup.theme(theme)(self._language)
            shapes += _bar(row, name, count / most, str(count), BLUE)
        return shapes

    def _plans(self) -> list[str]:
        shapes = [text(_LEFT, 30, self._say("plans"), font_size=19)]
        for row, one in enumerate(self._weeks.progress[:_MOST_PLANS]):
            day = one.plan.day_number(self._weeks.last)
            name = f"{one.plan.code} {day}/{one.plan.days}"
            shapes += _bar(row, name, one.done / one.total, f"{one.done}/{one.total}", GREEN, 1.0)
            shapes.append(_tick(row, self._weeks.due[one.plan.code] / one.total))
        below = 46 + _ROW * len(self._weeks.progress[:_MOST_PLANS]) + 18
        return [*shapes, text(_LEFT, below, self._say("tick"), font_size=14, fill=AMBER)]


def _bar(row: int, name: str, share: float, figure: str, colour: str, whole: float = 0.0) -> list[str]:
    """A name, its bar, and what it stands for; `whole`: how long the pale bar behind it is."""
    y, wide = 46 + _ROW * row, _WIDTH - _NAMES - _LEFT - 80
    behind = (
        [shape("rect", x=_NAMES, y=y, width=wide * whole, height=20, fill=FAINT, fill_opacity="0.5")] if whole else []
    )
    return [
        text(_LEFT, y + 16, name, font_size=16),
        *behind,
        shape("rect", x=_NAMES, y=y, width=max(wide * share, 1.0), height=20, fill=colour),
        text(_NAMES + wide * max(share, whole) + 8, y + 16, figure, font_size=16),
    ]


def _tick(row: int, share: float) -> str:
    """Where the plan's line is."""
    x = _NAMES + (_WIDTH - _NAMES - _LEFT - 80) * share
    return shape("rect", x=x - 2, y=42 + _ROW * row, width=4, height=28, fill=AMBER)
