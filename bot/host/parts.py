"""What a process does of all that the program does."""

from enum import StrEnum


class Part(StrEnum):
    """A choice of loops, for `lanpya run --only`."""

    PROCESS = "process"  # handle texts
    DELIVER = "deliver"  # speak with providers: ask for texts, send, fetch photos, erase
    TICK = "tick"  # act on moments that come, put in order
    WEB = "web"  # take the calls of providers


ALL = frozenset(Part)
