"""MAY QUOTE 214: a report's author is asked whether others may read its words and see its photos, and says so.

Words and photos are two things. YES is a yes to the words, to the photos where only they were asked for; YES 4821 PHOTO
to both. What was allowed is the author's to take back, and a photo also the coordinator's to leave out.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from handlers.core import proof
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.echo import asks_first
from handlers.core.lookup import Localized, NetworkLookup
from handlers.report100.discreet import Discretion
from handlers.report100.quotable import may_quote_words, may_show_photo
from messages.envelope import Kind
from messages.quote import quoted
from storage import people, proofs, quote_permissions, report_lists, shown_photos
from storage.audit import Entry
from storage.codes import CodeKind
from storage.people import Person
from storage.quote_permissions import Permission, photo_seal_of, photos_of, seal_of
from storage.report_lists import Listed, Seer

OPEN_FOR = timedelta(days=14)
GIVEN, PHOTO_GIVEN = "quote-give", "quote-give-photo"  # the actions in the audit log


@dataclass(frozen=True, slots=True)
class _Open:
    """What an author can still be asked for, and else why not: the message that says so."""

    words: bool
    photo: bool
    refusal: str


def may_quote(ctx: Context, args: Args) -> None:
    """MAY QUOTE 214: ask the author. Nothing is quoted or shown before they say YES."""
    listed = _seen(ctx, args.id)
    if listed is None or listed.report.withdrawn_at is not None:
        ctx.reply("quote-unseen", number=args.id)
        return
    author = people.get(ctx.connection, listed.report.person_id)
    asked = _open(ctx, listed)
    if not (asked.words or asked.photo):
        ctx.reply(asked.refusal, number=args.id)
    elif author.address is None or author.is_out or author.stopped_at is not None:
        ctx.reply("quote-deaf", number=args.id)
    elif author.id == ctx.person.id or not asks_first(ctx):
        _ask(ctx, listed, author, asked)


def _seen(ctx: Context, report_id: int) -> Listed | None:
    """The report, for a coordinator, its author and the leaders of their groups."""
    seer = None if ctx.person.is_coordinator else Seer(ctx.person.id, ctx.person.leads)
    return report_lists.one(ctx.connection, report_id, seer)


def _open(ctx: Context, listed: Listed) -> _Open:
    """Once said stays said, of the same words and photos; who refused the words is not asked for photos either."""
    content = listed.report.content
    known = quote_permissions.of_report(ctx.connection, listed.report.id)
    words = known.is_given if known is not None and known.seal == seal_of(content.note) else None
    photo = known.is_photo_given if known is not None and known.photo_seal == photo_seal_of(content) else None
    asks_words = words is None and may_quote_words(ctx.lookup, Discretion.of(ctx.connection), content)
    asks_photo = photo is None and words is not False and may_show_photo(ctx.lookup, content)
    if words is None and photo is None:
        return _Open(asks_words, asks_photo, "quote-unfit")
    return _Open(asks_words, asks_photo, "quote-given-already" if words or photo else "quote-refused-already")


def _ask(ctx: Context, listed: Listed, author: Person, asked: _Open) -> None:
    permission = quote_permissions.ask(
        ctx.connection, listed, ctx.person.id, ctx.now, words=asked.words, photo=asked.photo
    )
    ctx.note("quote-ask", f"report:{listed.report.id}")
    if author.id != ctx.person.id:
        key = "quote-asked" if asked.words else "quote-asked-photo"
        ctx.reply(key, number=listed.report.id, name=ctx.lookup.shown_name(author.name, author.latin_name))
    key, buttons, words = _question(ctx, permission, listed)
    once = f"quote:{permission.id}:{author.id}"
    ctx.say(author, Kind.NOTICE, key, dedupe_key=once, buttons=buttons, is_whole=True, **words)


def _question(ctx: Context, permission: Permission, listed: Listed) -> tuple[str, list[Localized], dict[str, Any]]:
    """The message that asks, its buttons, and its arguments."""
    content = listed.report.content
    secret = str(proof.show(ctx, CodeKind.QUOTE, permission.id, OPEN_FOR))
    words = {"number": permission.report_id, "secret": secret, "photo_count": len(photos_of(content))}
    yes, no = ctx.lookup.yes_or_no(secret)
    if not permission.asks_words:
        return "quote-ask-photo", [yes, no], words
    words["text"] = quoted(content.note)
    if not permission.asks_photo:
        return "quote-ask", [yes, no], words
    photo = ctx.lookup.command("photo")
    return "quote-ask-both", [yes, lambda reader: f"{yes(reader)} {photo(reader)}", no], words


def find(ctx: Context, number: int | None) -> int | None:
    """What of that number the sender was asked, as the author, and has not said yet; without one, the last of all."""
    if number is None:
        return quote_permissions.asked_last(ctx.connection, ctx.person.id, ctx.now)
    permission = quote_permissions.get(ctx.connection, number)
    if permission is None or permission.person_id != ctx.person.id:
        return None
    return permission.id if permission.asks_words or permission.asks_photo else None


def remind(ctx: Context, number: int) -> None:
    """Tell the number once more."""
    permission = _permission(ctx, number)
    listed = report_lists.one(ctx.connection, permission.report_id, None)
    if listed is None:
        raise LookupError(f"there is no report {permission.report_id}")
    key, buttons, words = _question(ctx, permission, listed)
    ctx.reply(key, buttons=buttons, **words)


def _permission(ctx: Context, number: int) -> Permission:
    permission = quote_permissions.get(ctx.connection, number)
    if permission is None:
        raise LookupError(f"nobody was asked {number}")
    return permission


def give(ctx: Context, number: int) -> None:
    """YES 4821: the words may be quoted, or the photos shown where only they were asked for."""
    asked = _permission(ctx, number)
    _give(ctx, asked, words=asked.asks_words, photo=not asked.asks_words)


def give_with_photo(ctx: Context, number: int) -> None:
    """YES 4821 PHOTO: all that was asked for."""
    asked = _permission(ctx, number)
    _give(ctx, asked, words=asked.asks_words, photo=asked.asks_photo)


def _give(ctx: Context, asked: Permission, *, words: bool, photo: bool) -> None:
    quote_permissions.answer(ctx.connection, asked.id, words=words or None, photo=photo or None)
    if not photo and asked.asks_photo:
        quote_permissions.leave_out_photo(ctx.connection, asked.report_id)  # they can be asked for by themselves
    proofs.close(ctx.connection, CodeKind.QUOTE, asked.id)
    ctx.note(GIVEN if words else PHOTO_GIVEN, f"report:{asked.report_id}")
    what = "photo" if not words else "both" if photo else "words" if asked.asks_photo else "all"
    ctx.reply(f"quote-given-{what}", number=asked.report_id)
    _tell(ctx, asked, f"quote-told-given-{what}")


def refuse(ctx: Context, number: int) -> None:
    """NO 4821: nothing of what was asked for may be."""
    asked = _permission(ctx, number)
    quote_permissions.answer(
        ctx.connection,
        number,
        words=False if asked.asks_words else None,
        photo=False if asked.asks_photo else None,
    )
    proofs.close(ctx.connection, CodeKind.QUOTE, number)
    key = "refused" if asked.asks_words else "refused-photo"
    ctx.reply(f"quote-{key}", number=asked.report_id)
    _tell(ctx, asked, f"quote-told-{key}")


def no_quote(ctx: Context, args: Args) -> None:
    """NO QUOTE 214: from now on neither words nor photos may, whatever was said before; with PHOTO the photos alone,
    with PHOTO 2 the second of them."""
    permission = quote_permissions.of_report(ctx.connection, args.id)
    if args.photo is not None:
        _leave_out_one(ctx, args.id, args.photo, permission)
        return
    if permission is None or permission.person_id != ctx.person.id:
        _leave_out(ctx, args, permission)
        return
    quote_permissions.answer(ctx.connection, permission.id, words=None if args.says_photo else False, photo=False)
    if not args.says_photo:
        proofs.close(ctx.connection, CodeKind.QUOTE, permission.id)
    ctx.note("quote-take-back", f"report:{args.id}")
    ctx.reply("quote-refused-photo" if args.says_photo else "quote-refused", number=args.id)


def _leave_out(ctx: Context, args: Args, permission: Permission | None) -> None:
    """NO QUOTE 214 PHOTO of who may ask for it: a face is to be seen, or a house."""
    has_photo = permission is not None and permission.photo_seal is not None
    if not (args.says_photo and has_photo and _seen(ctx, args.id)):
        ctx.reply("quote-none", number=args.id)
    elif not asks_first(ctx):
        quote_permissions.leave_out_photo(ctx.connection, args.id)
        ctx.note("quote-leave-out", f"report:{args.id}")
        ctx.reply("quote-left-out", number=args.id)


def _leave_out_one(ctx: Context, report_id: int, number: int, permission: Permission | None) -> None:
    """NO QUOTE 214 PHOTO 2, of its author and of who may ask for it: the others stay."""
    is_theirs = permission is not None and permission.person_id == ctx.person.id
    if not (is_theirs or _seen(ctx, report_id)):
        ctx.reply("quote-none", number=report_id)
        return
    place = shown_photos.place_of(ctx.connection, report_id, number)
    if place is None:
        ctx.reply("quote-photo-none", number=report_id, photo_number=number)
    elif is_theirs or not asks_first(ctx):
        shown_photos.leave_out(ctx.connection, place)
        ctx.note("quote-leave-out", f"report:{report_id}")
        ctx.reply("quote-left-out-one", number=report_id, photo_number=number)


def leaving_out(lookup: NetworkLookup, report_id: int, number: int | None = None) -> Localized:
    """The text that leaves the photos of a report out, or the one of that number."""
    word = lookup.command("noquote", report_id)
    photo = lookup.command("photo", "" if number is None else number)
    return lambda reader: f"{word(reader)} {photo(reader)}"


def take_back(ctx: Context, entry: Entry) -> bool:
    """UNDO of a YES: of the photos alone where it was for them alone."""
    number = int(entry.subject.partition(":")[2])
    no_quote(ctx, Args(number=number, says_photo=entry.action == PHOTO_GIVEN))
    return True


def _tell(ctx: Context, permission: Permission, key: str) -> None:
    """Tell who asked."""
    if permission.asked_by == ctx.person.id:
        return
    for asker in people.by_id(ctx.connection, [permission.asked_by]).values():
        told = f"quote:{permission.id}:{key}"
        ctx.say(asker, Kind.NOTICE, key, dedupe_key=told, is_news=True, number=permission.report_id)
