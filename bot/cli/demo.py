"""`lanpya demo`: the practice network in the terminal; no account, nothing sent."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.opening import only_faults
from bot.cli.written_files import make_folder

GUIDE = """\
A practice network on day 37 of its hundred: 24 people, all invented. Nothing is sent to anybody.
You hold the phone of Ma Hla, a member of PRO and LAND. Type a text as she would, in English or Burmese:
  MY           what she has to do
  PLAN PRO     what her group has to do
  R land mediation 5w 7m Hpa-An yesterday map refused      a report
These words are not texted. As Daw Su, who coordinates, try DIGEST; as Daw Mya, who leads PRO, REPORTS:"""
GOES_ON = "The practice network goes on where it stopped. Nothing is sent. These words are not texted:"


def demo(
    keep: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Keep it in this folder, and go on there another day.")
    ] = None,
) -> None:
    """Try Lanpya: a practice network in its sixth week, in the terminal. Nothing is sent."""
    from bot.cli.practice_database import kept_or_temporary
    from bot.simulate.chat import talk
    from bot.simulate.lived import MA_HLA, is_lived, live
    from bot.simulate.player import stopped_at
    from bot.simulate.run import lookup_for

    only_faults()
    url = None if keep is None else f"sqlite:///{make_folder(keep) / 'practice.db'}"
    with kept_or_temporary(url) as engine:
        lookup = lookup_for(engine, None)
        is_new = not is_lived(engine)
        if is_new:
            live(engine, lookup)
        guide = GUIDE if is_new else GOES_ON
        talk(engine, lookup, sys.stdin, sys.stdout, stopped_at(engine), guide=guide, me=MA_HLA)
