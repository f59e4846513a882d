"""Photos that were sent together: each is a text of its own, and one of them may have words."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from messages.envelope import Media
from storage.inbox import InboxRow
from storage.tables import inbox

ALBUM = "album"  # the kind of Media whose `ref` is what all of an album share
_NEAR = 5_000  # texts of others that may come between two of an album


@dataclass(frozen=True, slots=True)
class Sibling:
    """Another text of the same album. `is_earlier`: it was handled before."""

    id: int
    has_words: bool
    media: tuple[Media, ...]
    is_earlier: bool


def album_of(row: InboxRow) -> Media | None:
    """The album that the text belongs to."""
    return next((media for media in row.as_read.media if media.kind == ALBUM), None)


def siblings(connection: Connection, row: InboxRow) -> list[Sibling]:
    """The other texts of the album that are here; none where it came alone."""
    album = album_of(row)
    if album is None:
        return []
    query = select(inbox).where(
        inbox.c.id.between(row.id - _NEAR, row.id + _NEAR),
        inbox.c.id != row.id,
        inbox.c.address == str(row.address),
        inbox.c.media.is_not(None),
        inbox.c.edits.is_(None),
    )
    found: list[Sibling] = []
    for other in connection.execute(query.order_by(inbox.c.id)):
        media = tuple(Media(kind, ref) for kind, ref in other.media)
        if album in media:
            # Those of one commit are handled in this order, and marked at its end.
            is_earlier = other.state != "waiting" or (other.acts_at, other.id) < (row.acts_at, row.id)
            found.append(Sibling(other.id, bool(other.text.strip()), media, is_earlier))
    return found
