"""A digest in words: each line short for SMS, and longer where there is room."""

from datetime import date

from handlers.core.lookup import Localized, NetworkLookup
from handlers.costs import shown_money
from handlers.digest.content import Digest
from handlers.digest.fitting import Line, fitted
from handlers.digest.needs import needs
from handlers.digest.reader import FEW, MANY, Rank, Reader, Section
from handlers.digest.week import WEEK, Week
from messages.scheme import Scheme
from messages.segments import segments

SMS_SEGMENTS = 3
CHAT_LETTERS = 3500  # as long as anybody reads; where a text holds less, so much


def worded(digest: Digest, lookup: NetworkLookup, language: str, scheme: Scheme) -> str:
    """The digest in `language`: at most three SMS segments, or one text where there are none."""
    reader = Reader(lookup, language, scheme, digest.today)
    lines = [line for section in _SECTIONS for line in section(reader, digest)]
    if scheme.has_segments:
        return fitted(lines, "\n", lambda text: segments(text) <= SMS_SEGMENTS)
    room = min(CHAT_LETTERS, scheme.part_letters)
    return fitted(lines, "\n\n", lambda text: len(text) <= room)


def _head(reader: Reader, digest: Digest) -> list[Line]:
    days = _days(reader, digest.week, digest.today)
    if digest.codes is None:
        text = reader.text("digest-head-network", span=days)
    elif len(digest.codes) == 1:
        text = reader.text("digest-head-group", code=digest.codes[0], span=days)
    else:
        text = reader.text("digest-head-groups", span=days)
    return [Line(Rank.HEAD, Section.HEAD, (text,))]


def _days(reader: Reader, week: Week, today: date) -> str:
    """`week to 30 Nov`, and `9 to 29 Nov` where more is told."""
    last = reader.lookup.day(week.last, today)
    if week.last - week.first < WEEK:
        return reader.text("digest-week", date=last)
    return reader.text("digest-weeks", since=reader.lookup.day(week.first, today), date=last)


def _week(reader: Reader, digest: Digest) -> list[Line]:
    this, before = digest.this, digest.before
    reports = reader.text("digest-reports", count=this.reports, old_count=before.reports)
    people = reader.text("digest-people", people_count=this.people, old_count=before.people)
    return [
        Line(Rank.REPORTS, Section.WEEK, (reports,)),
        Line(Rank.PEOPLE, Section.WEEK, (people,)),
        *_women_and_men(reader, digest),
        *_parts(reader, digest),
    ]


def _women_and_men(reader: Reader, digest: Digest) -> list[Line]:
    this, before = digest.this, digest.before
    if not any((this.women, this.men, before.women, before.men)):
        return []
    counts = {"women_count": this.women, "men_count": this.men}
    old = {"old_women_count": before.women, "old_men_count": before.men}
    texts = reader.text("digest-women-men", **counts), reader.text("digest-women-men-both", **counts, **old)
    return [Line(Rank.WOMEN_MEN, Section.WEEK, texts)]


def _parts(reader: Reader, digest: Digest) -> list[Line]:
    lookup = reader.lookup
    kinds = (
        (Rank.GROUPS, "digest-groups", digest.groups, _code),
        (Rank.THEMES, "digest-themes", digest.themes, lookup.theme),
        (Rank.TOWNSHIPS, "digest-townships", digest.townships, lookup.township),
    )
    return [Line(rank, Section.WEEK, reader.parts(key, parts, name)) for rank, key, parts, name in kinds if parts]


def _code(code: str) -> Localized:
    return lambda _language: code


def _plan(reader: Reader, digest: Digest) -> list[Line]:
    plans = digest.progress
    if not plans:
        return []
    each = [reader.plan(progress) for progress in plans]
    if len(plans) == 1:
        return [Line(Rank.PLAN, Section.PLAN, (each[0],))]
    together = reader.text(
        "digest-plans",
        count=len(plans),
        done_count=sum(one.done for one in plans),
        total_count=sum(one.total for one in plans),
        late_count=sum(one.late for one in plans),
    )
    longer = "\n".join(each) if reader.scheme.has_segments else reader.under(reader.text("digest-plans-head"), each)
    return [Line(Rank.PLAN, Section.PLAN, (together, longer))]


def _coming(reader: Reader, digest: Digest) -> list[Line]:
    if not digest.coming:
        return []
    count = len(digest.coming)
    head = reader.text("digest-coming", count=count)
    if reader.scheme.has_segments:
        longer = reader.item("digest-coming-first", digest.coming[0], count=count)
    else:
        longer = reader.under(head, [reader.item_line(item) for item in digest.coming])
    return [Line(Rank.COMING, Section.COMING, (head, longer))]


def _silent(reader: Reader, digest: Digest) -> list[Line]:
    if not digest.silent:
        return []
    counts = {"day_count": digest.silent_days, "count": len(digest.silent)}
    names = [reader.name(name) for name in digest.silent]

    def named(most: int) -> str:
        return reader.text("digest-silent-names", **counts, list=", ".join(reader.few(names, most)))

    texts = reader.text("digest-silent", **counts), named(1), named(FEW)
    return [Line(Rank.SILENT, Section.SILENT, texts if reader.scheme.has_segments else (*texts, named(MANY)))]


def _cost(reader: Reader, digest: Digest) -> list[Line]:
    """The money, where it is known; in a chat, and where it is not, how many parts the operators took."""
    parts = Line(Rank.COST, Section.COST, (reader.text("digest-cost", count=digest.segments),))
    if digest.money is None:
        return [parts]
    money = shown_money(digest.money, reader.lookup.network.costs.currency)
    texts = [reader.text("costs-week", money=money)]
    if digest.percent is not None:
        texts.append(reader.text("costs-week-budget", money=money, percent=digest.percent))
    line = Line(Rank.COST, Section.COST, tuple(texts))
    return [line] if reader.scheme.has_segments else [parts, line]


def _erased(reader: Reader, digest: Digest) -> list[Line]:
    if not digest.erased:
        return []
    return [Line(Rank.ERASED, Section.ERASED, (reader.text("digest-erased", count=digest.erased),))]


_SECTIONS = (_head, needs, _week, _plan, _coming, _silent, _cost, _erased)
