"""What a report says, from what was read: pure rules."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any

from handlers.reading.report import ReportDraft
from messages.envelope import FORWARDED, UNREAD, Media
from storage.reports import Content

# The album names what was sent together, and is nothing itself; nor are the last two.
_NO_RECORD = ("sticker", "animation", "album", FORWARDED, UNREAD)


def is_empty(draft: ReportDraft) -> bool:
    """Whether nothing but a note was read."""
    named = (draft.theme, draft.activity, draft.women, draft.men, draft.people, draft.township, draft.day)
    return all(value is None for value in named)


def merged(before: Content, draft: ReportDraft) -> Content:
    """`before`, with only what the draft names changed."""
    women, men, people = _counts(before, draft)
    return Content(
        day=draft.day or before.day,
        theme=draft.theme or before.theme or draft.theme_hint,
        activity=draft.activity or before.activity or draft.activity_hint,
        women=women,
        men=men,
        people=people,
        township=draft.township or before.township,
        note=draft.note or before.note,
        location=before.location,
        media=before.media,
        is_doubtful=bool(draft.doubts) or (before.is_doubtful and not _settles_doubts(draft)),
    )


def added(before: Content, draft: ReportDraft) -> Content:
    """`before`, with what the draft names, its note behind that of before."""
    note = draft.note if before.note in draft.note else f"{before.note} {draft.note}".strip()
    return merged(before, replace(draft, note=note))


def _settles_doubts(draft: ReportDraft) -> bool:
    """What can be doubted is a day or a number: saying one anew ends it."""
    return draft.day is not None or draft.people is not None


def _counts(before: Content, draft: ReportDraft) -> tuple[int | None, int | None, int | None]:
    """Women, men and all. A new total that the known parts do not add up to makes them unknown."""
    if draft.women is None and draft.men is None:
        if draft.people is None or draft.people == _sum(before.women, before.men):
            return before.women, before.men, before.people if draft.people is None else draft.people
        return None, None, draft.people
    women = before.women if draft.women is None else draft.women
    men = before.men if draft.men is None else draft.men
    parts, said = _sum(women, men) or 0, draft.people or 0
    if said > (_sum(draft.women, draft.men) or 0):
        return women, men, max(said, parts)  # 20 people, of them 5 women
    # A total that was told apart from its parts still holds; one that was their sum does not.
    was_told = before.people is not None and before.people != _sum(before.women, before.men)
    return women, men, max(before.people or 0, parts) if was_told else parts


def _sum(women: int | None, men: int | None) -> int | None:
    return None if women is None and men is None else (women or 0) + (men or 0)


def with_media(content: Content, media: tuple[Media, ...]) -> Content:
    """With these photos and files as well, each once; stickers and moving pictures record nothing."""
    new = tuple(one for one in media if one.kind not in _NO_RECORD and one not in content.media)
    return replace(content, media=content.media + new) if new else content


def as_json(content: Content) -> dict[str, Any]:
    """For the audit log and for a question's data; what is not told is left out."""
    told = {field.name: getattr(content, field.name) for field in fields(content)}
    told["day"] = content.day.isoformat()
    told["media"] = [[media.kind, media.ref] for media in content.media] or None
    told["location"] = list(content.location) if content.location else None
    # A count of 0 is told; 0 == False, so that these are told apart by identity.
    return {name: value for name, value in told.items() if value is not None and value is not False and value != ""}


def from_json(told: Mapping[str, Any]) -> Content:
    """What `as_json` wrote."""
    location = told.get("location")
    return Content(
        day=date.fromisoformat(told["day"]),
        theme=told.get("theme"),
        activity=told.get("activity"),
        women=told.get("women"),
        men=told.get("men"),
        people=told.get("people"),
        township=told.get("township"),
        note=told.get("note", ""),
        location=(location[0], location[1]) if location else None,
        media=tuple(Media(kind, ref) for kind, ref in told.get("media", ())),
        is_doubtful=told.get("is_doubtful", False),
    )


def difference(before: Content, after: Content) -> tuple[dict[str, Any], dict[str, Any]]:
    """What changed, as it was and as it is; None stands for not told."""
    old, new = as_json(before), as_json(after)
    changed = [name for name in {**old, **new} if old.get(name) != new.get(name)]
    return {name: old.get(name) for name in changed}, {name: new.get(name) for name in changed}
