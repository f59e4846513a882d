"""The command line: one file for each command or group of commands, listed in `commands.py`.

No rules live here: a command reads its arguments, calls what does the work, and shows the result. All of
them are read at every start, so what is slow to import (the database, settings, catalogs, rich) is imported within
the command. One that needs much of it has its work in a file beside it, which imports at its top as any other:
`run` in `serving`, `members import` in `members_import`.
"""

from bot.cli.entry import main

__all__ = ["main"]
