"""What is given out first to the processes of a run, and what in parts: none may be left alone with a long file."""

from xdist.scheduler import LoadFileScheduling

# By how long they take, the longest first: those of daemons wait, so that others work beside them.
_FIRST = (
    "tests/bot/channels/modem",
    "tests/system",
    "tests/swarm",
    "tests/corpus",
    "tests/browser",
    "tests/bot/channels",
    "tests/test_transcripts.py",
    "tests/bot/cli",
    "tests/attacks",
    "tests/bot/web",
    "tests/bot/simulate",
    "tests/messages/test_third_language.py",
)
# Too long for one process; what stands in the brackets of a test says with which others it goes.
_PARTED = ("tests/swarm", "tests/corpus", "tests/browser", "tests/test_transcripts.py", "tests/attacks")


def place(test: str) -> int:
    """Where a test stands in the order, by its id; in the same place all stay as they were found."""
    return next((place for place, first in enumerate(_FIRST) if test.startswith(first)), len(_FIRST))


class Parts(LoadFileScheduling):
    """Each file to one process, but for those that go in parts."""

    def _split_scope(self, nodeid: str) -> str:
        file, _, name = nodeid.partition("::")
        return f"{file}[{name.partition('[')[2]}" if nodeid.startswith(_PARTED) else file
