"""Write docs/pictures/demo.svg, `lanpya demo` as it is today: `python docs/make_picture.py`."""

import io
import re
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from bot.cli.opening import only_faults
from bot.simulate.chat import talk
from bot.simulate.lived import MA_HLA, live
from bot.simulate.player import stopped_at
from bot.simulate.run import lookup_for, simulated_database

PICTURE = Path(__file__).with_name("pictures") / "demo.svg"
TYPED = """\
R land mediation 5w 7m hpa-an yesterday map refused
as မနု
အစီရင်ခံ မြေယာ ဖျန်ဖြေ မ ၅ ကျား ၇ ဘားအံ မနေ့က
as Daw Mya
PLAN PRO
as Daw Su
SENT
wait 1d
"""
COLUMNS = 100
_THEME = TerminalTheme(
    (252, 252, 250),
    (45, 45, 50),
    [
        (45, 45, 50),
        (180, 50, 50),
        (30, 120, 60),
        (150, 110, 20),
        (30, 90, 170),
        (120, 60, 140),
        (20, 120, 130),
        (90, 90, 95),
    ],
)
# As rich's own, but with the reader's own fonts: theirs come from another host, and know no Burmese.
_FRAME = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{
font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, "Noto Sans Myanmar", "Myanmar Text", monospace;
font-size: {char_height}px; line-height: {line_height}px;
}}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: sans-serif; }}
{styles}
</style>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


class Typed(io.StringIO):
    """A terminal at which somebody types: what is typed can be read among what is shown."""

    def __init__(self, lines: str, out: io.StringIO) -> None:
        super().__init__(lines)
        self._out = out

    def isatty(self) -> bool:
        return True

    def readline(self, size: int = -1, /) -> str:
        line = super().readline(size)
        self._out.write(line)
        return line


def session() -> str:
    """What stands in the terminal after somebody typed all that."""
    only_faults()
    out = io.StringIO()
    with simulated_database(None) as engine:
        lookup = lookup_for(engine, None)
        live(engine, lookup)
        talk(engine, lookup, Typed(TYPED, out), out, stopped_at(engine), guide="", me=MA_HLA)
    return out.getvalue().partition("quit         ends it\n")[2].rpartition("\n")[0].strip()


def picture(said: str) -> str:
    """The terminal as a picture."""
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True)
    for line in said.split("\n"):
        console.print(Text(line, style=_style(line)))
    svg = console.export_svg(title="lanpya demo", theme=_THEME, code_format=_FRAME, unique_id="lanpya")
    # Lengths and heights that rich gives are those of Latin letters: Burmese would be pressed together and cut.
    return re.sub(r' (textLength|clip-path)="[^"]*"', "", svg)


def _style(line: str) -> str:
    return "bold green" if " > " in line else "blue" if "  -> " in line else ""


if __name__ == "__main__":
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_text(picture(session()), encoding="utf-8")
