"""`lanpya version`"""

import sys

from bot.cli.output import AsJson, print_json


def version(as_json: AsJson = False) -> None:
    """Say which version this is."""
    from importlib.metadata import version as version_of
    from platform import python_version

    number = version_of("lanpya")
    if as_json:
        print_json({"version": number, "python": python_version()})
        return
    sys.stdout.write(f"lanpya {number} (Python {python_version()})\n")
