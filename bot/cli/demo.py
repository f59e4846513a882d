"""`lanpya demo`: the practice network in the browser or the terminal; no account, nothing sent."""

import contextlib
import os
import signal
import sys
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.command_error import CommandError
from bot.cli.opening import only_faults
from bot.cli.output import print_lines
from bot.cli.written_files import make_folder

if TYPE_CHECKING:
    from socket import socket

    from sqlalchemy import Engine

PORT = 8790
GUIDE = """\
A practice network on day 37 of its hundred: 24 people, all invented. Nothing is sent to anybody.
You hold the phone of Ma Hla, a member of PRO and LAND. Type a text as she would, in English or Burmese:
  MY           what she has to do
  PLAN PRO     what her group has to do
  R land mediation 5w 7m Hpa-An yesterday map refused      a report
These words are not texted. As Daw Su, who coordinates, try DIGEST; as Daw Mya, who leads PRO, REPORTS:"""
GOES_ON = "The practice network goes on where it stopped. Nothing is sent. These words are not texted:"
NO_BROWSER = (
    "No browser opens here, so this is the terminal; with --no-browser phones are served to one, and where is said."
)
SERVED = """\
Practice phones, and the page for coordinators beside them: {url}
24 people, all invented. Nothing is sent to anybody, and nobody but this machine reaches that address.
Ctrl+C ends it{kept}."""


def demo(
    keep: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Keep it in this folder, and go on there another day.")
    ] = None,
    terminal: Annotated[
        bool, typer.Option("--terminal", help="In the terminal, as also where there is no browser.")
    ] = False,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Open no browser, and say the address.")] = False,
    port: Annotated[
        int | None, typer.Option(min=0, max=65535, help=f"The port of the address; {PORT}, or a free one.")
    ] = None,
) -> None:
    """Try Lanpya: phones of a practice network in its sixth week, in the browser. Nothing is sent."""
    from bot.cli.practice_database import kept_or_temporary

    only_faults()
    if terminal and (no_browser or port is not None):
        raise CommandError("In the terminal there is no address: leave --terminal out, or --no-browser and --port.", 2)
    url = None if keep is None else f"sqlite:///{make_folder(keep) / 'practice.db'}"
    in_browser = not terminal and (no_browser or port is not None or has_browser())
    with kept_or_temporary(url) as engine:
        if in_browser:
            _serve(engine, port, opens=not no_browser and has_browser(), is_kept=keep is not None)
        else:
            if not terminal and sys.stdin.isatty():
                print_lines([NO_BROWSER])
            _talk(engine)


def has_browser() -> bool:
    """Whether somebody sits before this machine who would see a browser open: not over ssh, and not in a pipe."""
    if not sys.stdin.isatty() or any(os.environ.get(name) for name in ("SSH_CONNECTION", "SSH_TTY")):
        return False
    has_screen = sys.platform == "darwin" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return has_screen


def _talk(engine: "Engine") -> None:
    from bot.simulate.chat import talk
    from bot.simulate.lived import MA_HLA, is_lived, live
    from bot.simulate.player import stopped_at
    from bot.simulate.run import lookup_for

    lookup = lookup_for(engine, None)
    is_new = not is_lived(engine)
    if is_new:
        live(engine, lookup)
    guide = GUIDE if is_new else GOES_ON
    talk(engine, lookup, sys.stdin, sys.stdout, stopped_at(engine), guide=guide, me=MA_HLA)


def _serve(engine: "Engine", port: int | None, *, opens: bool, is_kept: bool) -> None:
    import asyncio

    from bot.web.practice.server import serve
    from handlers.table import TAKEN_BACK

    bound = _bound(port)

    async def begun(url: str) -> None:
        kept = "" if is_kept else ", and what was tried is thrown away"
        print_lines(SERVED.format(url=url, kept=kept).split("\n"))
        sys.stdout.flush()
        if opens:
            await asyncio.to_thread(webbrowser.open, url)

    async def served() -> None:
        serving = asyncio.ensure_future(serve(bound, engine, TAKEN_BACK, begun))
        for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            asyncio.get_running_loop().add_signal_handler(name, serving.cancel)
        with contextlib.suppress(asyncio.CancelledError):
            await serving

    asyncio.run(served())


def _bound(port: int | None) -> "socket":
    """The socket at that port, or at ours, or at any that is free. Raises CommandError for a port that was named."""
    from bot.web.practice.server import HOST
    from bot.web.server import CannotListen, bind

    try:
        return bind(HOST, PORT if port is None else port)
    except CannotListen as reason:
        if port is None:
            return bind(HOST, 0)
        raise CommandError(f"Port {port} cannot be had ({reason}): leave --port out, or name another.") from None
