"""What lives for months keeps no long docstrings, and does what it did."""

from functools import wraps
from typing import Any

from bot.host.docstrings import forget_docstrings

LONG = "What it does, in many words. " * 10
SOURCE = f'''
def said():
    """{LONG}"""
    return "Said."

def short():
    """What it does."""
    return "Said."

def repeats():
    """{LONG}"""
    return "{LONG}"

class Kept:
    """{LONG}"""

    def doubled(self, number=2, *, factor=2):
        """{LONG}"""
        return (lambda: number * factor)()
'''


def test_docstrings_are_gone_and_all_else_is_as_it_was() -> None:
    made: dict[str, Any] = {}
    exec(SOURCE, made)  # noqa: S102 - the words above
    said, short, repeats, kept = (made[name] for name in ("said", "short", "repeats", "Kept"))

    @wraps(said)
    def wrapped() -> Any:
        return said()

    forget_docstrings([said, short, repeats, wrapped, kept, kept.doubled, int, 3])

    assert [None] * 5 == [one.__doc__ for one in (said, repeats, wrapped, kept, kept.doubled)]
    assert LONG not in said.__code__.co_consts
    assert ("Said.", "Said.", LONG, "Said.") == (said(), short(), repeats(), wrapped())
    assert (4, 15) == (kept().doubled(), kept().doubled(3, factor=5))
    assert short.__doc__ and int.__doc__
