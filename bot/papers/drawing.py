"""Shapes of SVG as text, the same for the same numbers. No script, no link, no other file."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

INK, FAINT, GREEN, AMBER, BLUE = "#1b1b1b", "#c9c9c4", "#2f6f4f", "#b4632a", "#2b5c8a"


def number(value: float) -> str:
    """A number with one decimal at most: the same on every machine."""
    rounded = round(value, 1)
    return str(int(rounded)) if rounded == int(rounded) else str(rounded)


def shape(kind: str, content: str = "", /, **attributes: object) -> str:
    """One element; an attribute's underscores are hyphens, numbers are rounded."""
    told = "".join(f' {name.replace("_", "-")}="{_value(value)}"' for name, value in attributes.items())
    return f"<{kind}{told}>{content}</{kind}>" if content else f"<{kind}{told}/>"


def _value(value: object) -> str:
    return number(value) if isinstance(value, float) else escape(str(value))


def text(x: float, y: float, words: str, **attributes: object) -> str:
    """Words with their baseline at `y`."""
    return shape("text", escape(words), x=x, y=y, **({"font_size": 12, "fill": INK} | attributes))


def picture(width: int, height: int, title: str, shapes: Iterable[str], /, **attributes: object) -> str:
    """The whole drawing. `title` is what it says to who cannot see it."""
    inside = "\n".join([f"<title>{escape(title)}</title>", *shapes])
    about = {"xmlns": "http://www.w3.org/2000/svg", "role": "img", "viewBox": f"0 0 {width} {height}"}
    return shape("svg", f"\n{inside}\n", **about, **attributes)


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a chart's numbers stand: `count` places from left to right, 0 to `top` from below."""

    x: float
    y: float
    width: float
    height: float
    count: int
    top: int

    def across(self, place: float) -> float:
        """The middle of a place, from 0."""
        return self.x + self.width * (place + 0.5) / self.count

    def up(self, value: float) -> float:
        """The height of a value."""
        return self.y + self.height * (1 - value / self.top)

    @property
    def step(self) -> float:
        """The width of a place."""
        return self.width / self.count

    def lines(self) -> list[str]:
        """Lines across, with their numbers at the left."""
        found: list[str] = []
        for value in scale(self.top):
            y = self.up(value)
            found.append(shape("line", x1=self.x, y1=y, x2=self.x + self.width, y2=y, stroke=FAINT, stroke_width=1))
            found.append(text(self.x - 6, y + 4, str(value), text_anchor="end"))
        return found

    def names(self, names: Mapping[int, str]) -> list[str]:
        """Names below some places."""
        y = self.y + self.height + 18
        return [text(self.across(place), y, name, text_anchor="middle") for place, name in names.items()]

    def bars(self, values: Sequence[int], colour: str) -> list[str]:
        """A bar for each value; none for 0."""
        wide = self.step * 0.66
        return [
            shape("rect", x=self.across(at) - wide / 2, y=self.up(value), width=wide,
                  height=self.y + self.height - self.up(value), fill=colour)
            for at, value in enumerate(values) if value
        ]  # fmt: skip

    def line(self, values: Sequence[int], colour: str, **attributes: object) -> str:
        """A line from value to value."""
        points = " ".join(f"{number(self.across(at))},{number(self.up(value))}" for at, value in enumerate(values))
        return shape("polyline", points=points, fill="none", stroke=colour, stroke_width=2.5, **attributes)


def scale(top: int) -> list[int]:
    """Round numbers from 0 to `top`, five steps at most."""
    step = next(one for one in _STEPS if top <= one * 5)
    return list(range(0, top + 1, step))


def rounded_up(value: int) -> int:
    """The top of a scale that holds the value: a whole step."""
    step = next(one for one in _STEPS if value <= one * 5)
    return max(-(-value // step) * step, step)


_STEPS = [digit * 10**power for power in range(12) for digit in (1, 2, 5)]
