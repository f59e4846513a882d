"""The command line: one file for each command or group of commands, listed in `commands.py`.

No rules live here: a command reads its arguments, calls what does the work, and shows the result. Anything
that is slow to import is imported within the command, so that `lanpya version` answers at once.
"""

from bot.cli.entry import main

__all__ = ["main"]
