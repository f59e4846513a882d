"""What of members' reports the report on a hundred days shows: words and photos that their authors allowed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection

from handlers.core.lookup import NetworkLookup
from handlers.digest.voice import is_hushed, is_quotable
from handlers.report100.discreet import Discretion
from messages.quote import quoted
from storage import figures, quote_permissions, shown_photos
from storage.figures import Span
from storage.quote_permissions import Given, photos_of
from storage.reports import Content, Report

MOST_LETTERS = 160  # the author reads all of it, in one text
MOST_QUOTES = 6  # in a report
MOST_PHOTOS = 6


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody wrote, on which theme, and their photos, by digest; "" where they allowed photos alone.

    `number`: that of their report, `photo_numbers`: those by which its photos are left out. Others are not told them.
    """

    number: int
    theme: str | None
    words: str
    photos: Sequence[str] = ()
    photo_numbers: Sequence[int] = field(default=(), repr=False)  # no part of what is approved: the digests are


@dataclass(frozen=True, slots=True)
class Quotes:
    """`absent`: how many photos are allowed and not there, since their files are not fetched, lost or no pictures."""

    quotes: Sequence[Quote]
    absent: int = 0


def may_quote_words(lookup: NetworkLookup, discretion: Discretion, content: Content) -> bool:
    """Whether these words may be read by others at all, whatever their author says."""
    if content.theme in lookup.network.sensitive_themes or len(quoted(content.note)) > MOST_LETTERS:
        return False
    return is_quotable(content.note, lookup.vocabulary) and discretion.tells_nobody(content.note)


def may_show_photo(lookup: NetworkLookup, content: Content) -> bool:
    """Whether there are photos that may be seen by others, if their author says so: not where it tells of danger."""
    is_sensitive = content.theme in lookup.network.sensitive_themes
    return bool(photos_of(content)) and not is_sensitive and not is_hushed(content.note, lookup.vocabulary)


def quotes_of(connection: Connection, lookup: NetworkLookup, code: str, span: Span, discretion: Discretion) -> Quotes:
    """What may be shown of the group's reports in `span`, the newest first: what authors said YES to, and no more.

    The group's are those of its members, and others on its theme, but of nobody who has left the group.
    """
    members = figures.members_by_group(connection, [code]).get(code, frozenset[int]())
    theme = lookup.network.groups[code].theme
    those = [one for one in quote_permissions.given(connection) if _is_of(one.listed.report, theme, members, span)]
    left = quote_permissions.left(connection, code, {one.listed.report.person_id for one in those} - members)
    quotes: list[Quote] = []
    absent = 0
    for one in those:
        if one.listed.report.person_id in left or len(quotes) == MOST_QUOTES:
            continue
        content = one.listed.report.content
        said = one.has_words and may_quote_words(lookup, discretion, content)
        photos = _photos(connection, lookup, one, MOST_PHOTOS - sum(len(quote.photos) for quote in quotes))
        ready = {number: digest for number, digest in photos if digest}
        absent += len(photos) - len(ready)
        if said or ready:
            words = quoted(content.note) if said else ""
            quotes.append(Quote(one.listed.report.id, content.theme, words, list(ready.values()), list(ready)))
    return Quotes(quotes, absent)


def _photos(connection: Connection, lookup: NetworkLookup, one: Given, most: int) -> Sequence[tuple[int, str | None]]:
    """Each with its number of the report's."""
    if not may_show_photo(lookup, one.listed.report.content):
        return ()
    return list(shown_photos.digests(connection, one).items())[:most]


def _is_of(report: Report, theme: str | None, members: Collection[int], span: Span) -> bool:
    is_theirs = report.person_id in members or (theme is not None and report.content.theme == theme)
    return is_theirs and span.begins <= report.reported_at < span.ends
