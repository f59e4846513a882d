"""What was said of something and waits to leave, as while a channel is away, when that is so no more."""

from dataclasses import replace

from handlers.core.context import Context
from messages.segments import segments
from storage import outbox
from storage.outbox import Part, Waiting


def take_out(ctx: Context, key_prefix: str, word: str) -> None:
    """Take out of what waits what has a dedupe key that begins so, and buttons with that word.

    What it stands in leaves without it; where it stands alone, nothing leaves.
    """
    for waiting in outbox.waiting_about(ctx.connection, key_prefix):
        new = _without(waiting, key_prefix, word)
        if new.text:
            outbox.rewrite(ctx.connection, new, segments(new.text))
        else:
            outbox.give_up(ctx.connection, waiting.id)


def _without(waiting: Waiting, key_prefix: str, word: str) -> Waiting:
    """Its other parts, and what belongs to none: the number of a page, the hint at MORE."""
    lines = waiting.text.split("\n")
    left = [part for part in waiting.parts if not part.dedupe_key.startswith(key_prefix)]
    gone = {line for part in waiting.parts if part not in left for line in _lines(part)}
    kept = [place for place in range(len(lines)) if place not in gone]
    return Waiting(
        waiting.id,
        "\n".join(lines[place] for place in kept),
        [button for button in waiting.buttons if word not in button.split()],
        [replace(part, first_line=kept.index(part.first_line)) for part in left],
    )


def _lines(part: Part) -> range:
    return range(part.first_line, part.first_line + part.lines)
