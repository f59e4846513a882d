"""A map from coordinates alone: a circle for each township that is told of, small dots for its neighbours."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.papers.drawing import FAINT, GREEN, picture, shape, text
from handlers.reading.places import Gazetteer

_WIDTH, _HEIGHT, _MARGIN = 340, 360, 46
_SMALLEST, _LARGEST = 5.0, 24.0  # radius
_LEAST_SPAN = 1.2  # degrees: fewer would show nothing around a single place
_HALO = {"stroke": "#fff", "stroke_width": 3, "paint_order": "stroke"}  # names stay legible above dots
_LETTER, _LINE = 7.0, 16.0  # about as large as a letter is


@dataclass(frozen=True, slots=True)
class Spot:
    """A township: where, what it is called, and how many it stands for."""

    latitude: float
    longitude: float
    name: str = ""
    count: int = 0


def spots_of(
    gazetteer: Gazetteer, counts: Mapping[str, int], called: Callable[[str], str]
) -> tuple[list[Spot], list[Spot]]:
    """Where those townships lie, by what they are called, and all others, as far as the list of townships says so."""
    lie = {code: (place.lat, place.lon) for code, place in gazetteer.by_code.items()}
    known = {code: (lat, lon) for code, (lat, lon) in lie.items() if lat is not None and lon is not None}
    spots = [Spot(*known[code], called(code), count) for code, count in counts.items() if code in known]
    return spots, [Spot(*where) for code, where in known.items() if code not in counts]


def township_map(title: str, spots: Sequence[Spot], others: Iterable[Spot]) -> str:
    """The map that has all `spots` on it, and those of the `others` that lie within."""
    view = _View.of(spots)
    dots = [shape("circle", cx=x, cy=y, r=1.5, fill=FAINT) for x, y in map(view.place, others) if view.holds(x, y)]
    most = max(spot.count for spot in spots)
    circles: list[str] = []
    labels: list[str] = []
    taken: list[_Box] = [_around(*view.place(spot), _radius(spot.count, most)) for spot in spots]
    for spot in sorted(spots, key=lambda one: (-one.count, one.name)):
        x, y = view.place(spot)
        radius = _radius(spot.count, most)
        circles.append(shape("circle", cx=x, cy=y, r=radius, fill=GREEN, fill_opacity="0.55", stroke=GREEN))
        labels += _label(spot, x, y, radius, taken)
    return picture(_WIDTH, _HEIGHT, title, [*dots, *circles, *labels])


def _radius(count: int, most: int) -> float:
    """The area says how many."""
    return max(_LARGEST * math.sqrt(count / most), _SMALLEST)


@dataclass(frozen=True, slots=True)
class _View:
    """Which degrees are seen, a degree of longitude as wide as it is there, and where they lie on the drawing."""

    latitude: float
    longitude: float
    scale: float

    @classmethod
    def of(cls, spots: Sequence[Spot]) -> "_View":
        south, north = (edge(spot.latitude for spot in spots) for edge in (min, max))
        west, east = (edge(spot.longitude for spot in spots) for edge in (min, max))
        middle = (south + north) / 2
        high = max(north - south, _LEAST_SPAN)
        wide = max(east - west, _LEAST_SPAN) * math.cos(math.radians(middle))
        scale = min((_HEIGHT - 2 * _MARGIN) / high, (_WIDTH - 2 * _MARGIN) / wide)
        return cls(middle, (west + east) / 2, scale)

    def place(self, spot: Spot) -> tuple[float, float]:
        across = (spot.longitude - self.longitude) * math.cos(math.radians(self.latitude))
        return _WIDTH / 2 + across * self.scale, _HEIGHT / 2 - (spot.latitude - self.latitude) * self.scale

    def holds(self, x: float, y: float) -> bool:
        return 0 <= x <= _WIDTH and 0 <= y <= _HEIGHT


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "_Box") -> bool:
        apart = self.right <= other.left or other.right <= self.left
        return not (apart or self.bottom <= other.top or other.bottom <= self.top)

    @property
    def is_inside(self) -> bool:
        return self.left >= 0 and self.right <= _WIDTH and self.top >= 0 and self.bottom <= _HEIGHT


def _around(x: float, y: float, radius: float) -> _Box:
    return _Box(x - radius, y - radius, x + radius, y + radius)


def _label(spot: Spot, x: float, y: float, radius: float, taken: list[_Box]) -> list[str]:
    """The name beside, above or below its circle, where nothing stands yet; none where there is no room."""
    wide = _LETTER * len(spot.name)
    beside, mid = radius + 4, y + 4
    choices = [
        (x + beside, mid, "start", _Box(x + beside, mid - 12, x + beside + wide, mid + 4)),
        (x - beside, mid, "end", _Box(x - beside - wide, mid - 12, x - beside, mid + 4)),
        (x, y - beside, "middle", _Box(x - wide / 2, y - beside - 12, x + wide / 2, y - beside + 4)),
        (x, y + radius + _LINE, "middle", _Box(x - wide / 2, y + beside, x + wide / 2, y + radius + _LINE + 4)),
    ]
    own = _around(x, y, radius)
    for at_x, at_y, anchor, box in choices:
        if box.is_inside and not any(box.overlaps(other) for other in taken if other != own):
            taken.append(box)
            return [text(at_x, at_y, spot.name, text_anchor=anchor, **_HALO)]
    return []
