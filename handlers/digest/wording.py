"""A digest in words: what changed, what needs the reader, what was said, and figures; nothing of what there is none."""

from collections.abc import Sequence
from datetime import date

from handlers.core.lookup import Localized, NetworkLookup
from handlers.core.reader import Reader
from handlers.costs import shown_money
from handlers.digest.content import Digest
from handlers.digest.fitting import Fitted, Line, Room, fitted, most_len
from handlers.digest.lines import FEW, MANY, Rank, Section, first_few, item_line, parts_of, plan_of, words_of
from handlers.digest.needs import needs
from handlers.digest.week import WEEK, Week
from messages.catalog import short_form
from messages.fit import cut
from messages.scheme import Scheme
from messages.segments import is_gsm7, most_letters, segments
from storage.plans import Item, Progress

SMS_SEGMENTS = 3
# By SMS what changed and the first of each kind that waits; of the rest what they leave room for, at least one part.
_SMS_ROOM = Room(segments, SMS_SEGMENTS, most_letters, Rank.OVERDUE, 1)
# Where letters make a part hold 70: what is late was told by its reminders, and costs no part of its own.
_SHORT_ROOM = Room(segments, SMS_SEGMENTS, most_letters, Rank.THREADS, 1)
CHAT_LETTERS = 3500  # as long as anybody reads; where a text holds less, so much
_ITEM_LETTERS = 20  # of a finished item in the first line
_FINISHED = 2  # of which the first line tells by SMS


def worded(digest: Digest, lookup: NetworkLookup, language: str, scheme: Scheme) -> Fitted:
    """The digest in `language`: one SMS part, up to three where what waits needs them; and what is left for MORE.

    In short forms where letters make a part hold 70. Where there are no parts, one text.
    """
    lines, more = _lines(digest, lookup, language, scheme)
    if not scheme.has_segments:
        return fitted(lines, "\n\n", more, Room(len, min(CHAT_LETTERS, scheme.part_letters), most_len))
    full = fitted(lines, "\n", more, _SMS_ROOM)
    if is_gsm7(full.text):
        return full
    lines, more = _lines(digest, lookup, short_form(language), scheme)
    return fitted(lines, "\n", more, _SHORT_ROOM)


def _lines(digest: Digest, lookup: NetworkLookup, language: str, scheme: Scheme) -> tuple[list[Line], str]:
    """The lines of the digest, and its last one where something is left out."""
    reader = Reader(lookup, language, scheme, digest.today)
    return [line for section in _SECTIONS for line in section(reader, digest)], reader.text("digest-rest")


def quiet_line(digest: Digest, lookup: NetworkLookup, language: str, scheme: Scheme) -> str:
    """The one line of a month in which nothing happened and nothing waits."""
    reader = Reader(lookup, language, scheme, digest.today)
    return reader.text("digest-quiet", title=_title(reader, digest.codes))


def _title(reader: Reader, codes: tuple[str, ...] | None) -> str:
    if codes is None:
        return reader.text("digest-network")
    return codes[0] if len(codes) == 1 else reader.text("digest-groups-yours")


def _head(reader: Reader, digest: Digest) -> list[Line]:
    """What changed, in words."""
    title, span = _title(reader, digest.codes), _days(reader, digest.week, digest.today)
    bare = reader.text("digest-head", title=title, span=span)
    news = [_news(reader, digest, most) for most in (0, _FINISHED, MANY)]
    if not news[0]:
        return [Line(Rank.HEAD, Section.HEAD, (bare,))]
    shown = (reader.text("digest-head-news", title=title, span=span, list=", ".join(those)) for those in news)
    return [Line(Rank.HEAD, Section.HEAD, tuple(dict.fromkeys(shown)))]


def _news(reader: Reader, digest: Digest, most: int) -> list[str]:
    """`2 done (Survey; Letter)`, `31 reports (12 before)`, `3 new members`, without what there is none of.

    With `most` of the finished items by name.
    """
    news: list[str] = []
    if digest.finished:
        news.append(_finished(reader, digest.finished, most))
    if digest.this.reports:
        key = "digest-reports-before" if digest.before.reports else "digest-reports"
        news.append(reader.text(key, count=digest.this.reports, old_count=digest.before.reports))
    if digest.unreported_weeks:
        news.append(reader.text("digest-unreported", count=digest.unreported_weeks))
    if digest.joined:
        news.append(reader.text("digest-joined", count=digest.joined))
    return news


def _finished(reader: Reader, items: Sequence[Item], most: int) -> str:
    if not most:
        return reader.text("digest-done", count=len(items))
    told = [words_of(reader, item) for item in items[:most]]
    shown = "; ".join(words if len(words) <= _ITEM_LETTERS else cut(words, _ITEM_LETTERS) for words in told)
    return reader.text("digest-finished", count=len(items), list=shown)


def _days(reader: Reader, week: Week, today: date) -> str:
    """`week to 30 Nov`, and `9 to 29 Nov` where more is told."""
    last = reader.lookup.day(week.last, today)
    if week.last - week.first < WEEK:
        return reader.text("digest-week", date=last)
    return reader.text("digest-weeks", since=reader.lookup.day(week.first, today), date=last)


def _words(reader: Reader, digest: Digest) -> list[Line]:
    """What was written on items, and one voice of the week."""
    lines = [
        Line(
            Rank.WORDS if place == 0 else Rank.LATER,
            Section.WORDS,
            (
                reader.quoting(
                    "digest-note", one.text, name=reader.name(one.writer, one.writer_latin), ref=one.item.ref
                ),
            ),
        )
        for place, one in enumerate(digest.notes)
    ]
    if digest.voice:
        lines.append(Line(Rank.VOICE, Section.WORDS, (reader.quoting("digest-voice", digest.voice),)))
    return lines


def _week(reader: Reader, digest: Digest) -> list[Line]:
    return [*_people(reader, digest), *_parts(reader, digest)]


def _people(reader: Reader, digest: Digest) -> list[Line]:
    """People in one line; those of whom nobody said what they are, are said to be so many."""
    this = digest.this
    if not this.people:
        return []
    unknown = this.people - this.women - this.men
    kinds = (("digest-women", this.women), ("digest-men", this.men), ("digest-unknown", unknown))
    told = ", ".join(reader.text(key, count=count) for key, count in kinds if count > 0)
    short = reader.text("digest-people", people_count=this.people, list=told)
    if not digest.before.people:
        return [Line(Rank.PEOPLE, Section.WEEK, (short,))]
    both = reader.text("digest-people-before", people_count=this.people, list=told, old_count=digest.before.people)
    return [Line(Rank.PEOPLE, Section.WEEK, (short, both))]


def _parts(reader: Reader, digest: Digest) -> list[Line]:
    lookup = reader.lookup
    kinds = (
        (Rank.GROUPS, "digest-groups", digest.groups, _code),
        (Rank.THEMES, "digest-themes", digest.themes, lookup.theme),
        (Rank.TOWNSHIPS, "digest-townships", digest.townships, lookup.township),
    )
    told = ((rank, parts_of(reader, key, parts, name)) for rank, key, parts, name in kinds)
    return [Line(rank, Section.WEEK, texts) for rank, texts in told if texts]


def _code(code: str) -> Localized:
    return lambda _language: code


def _plan(reader: Reader, digest: Digest) -> list[Line]:
    """The plans, each with what its leader said of the week."""
    return [Line(Rank.PLAN, Section.PLAN, _beside(reader, digest, one)) for one in digest.progress]


def _team(reader: Reader, digest: Digest) -> list[Line]:
    """The other groups of the team, side by side."""
    return [Line(Rank.TEAM, Section.TEAM, _beside(reader, digest, one)) for one in digest.team]


def _beside(reader: Reader, digest: Digest, progress: Progress) -> tuple[str, ...]:
    plan, said = plan_of(reader, progress), digest.said.get(progress.plan.code)
    return (plan,) if said is None else (plan, reader.quoting("digest-plan-said", said, line=plan))


def _coming(reader: Reader, digest: Digest) -> list[Line]:
    """What is due next, by its day."""
    if not digest.coming:
        return []
    first, *others = digest.coming
    lines = [Line(Rank.COMING, Section.COMING, (item_line(reader, "digest-coming", first),))]
    return [*lines, *(Line(Rank.LATER, Section.COMING, (item_line(reader, "digest-coming", item),)) for item in others)]


def _silent(reader: Reader, digest: Digest) -> list[Line]:
    if not digest.silent:
        return []
    counts = {"day_count": digest.silent_days, "count": len(digest.silent)}
    names = [name for name in digest.silent if name]
    short = reader.text("digest-silent", **counts)
    if not names:
        return [Line(Rank.SILENT, Section.SILENT, (short,))]
    few, all_ = (
        reader.text("digest-silent-names", **counts, list=first_few(reader, names, most)) for most in (FEW, len(names))
    )
    return [Line(Rank.SILENT, Section.SILENT, tuple(dict.fromkeys((short, few, all_))))]


def _cost(reader: Reader, digest: Digest) -> list[Line]:
    """The money, where it is known; in a chat, and where it is not, how many parts the operators took."""
    if not digest.segments:
        return []
    parts = Line(Rank.COST, Section.COST, (reader.text("digest-cost", count=digest.segments),))
    if not digest.money:
        return [parts]
    money = shown_money(digest.money, reader.lookup.network.costs.currency)
    texts = [reader.text("costs-week", money=money)]
    if digest.percent:
        texts.append(reader.text("costs-week-budget", money=money, percent=digest.percent))
    line = Line(Rank.COST, Section.COST, tuple(texts))
    return [line] if reader.scheme.has_segments else [parts, line]


def _erased(reader: Reader, digest: Digest) -> list[Line]:
    if not digest.erased:
        return []
    return [Line(Rank.ERASED, Section.ERASED, (reader.text("digest-erased", count=digest.erased),))]


_SECTIONS = (_head, needs, _words, _week, _plan, _coming, _team, _silent, _cost, _erased)
