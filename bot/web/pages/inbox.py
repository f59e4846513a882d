"""The inbox: what people wrote to humans, unanswered first, and one thread with the form that answers it."""

from dataclasses import dataclass

from bot.web.pages.rendering import PER_PAGE, first_row, pager
from bot.web.pages.visit import Missing, Shown, Visit
from messages.scheme import scheme_of
from storage import people, thread_lists, threads
from storage.thread_lists import Reader


@dataclass(frozen=True, slots=True)
class Bubble:
    """A text of a thread: who wrote it, and whether that is the one who began it."""

    name: str
    text: str
    moment: str
    is_asker: bool


def show(visit: Visit) -> Shown:
    reader = Reader(visit.person.id, visit.codes)
    if visit.rest:
        return _thread(visit, reader)
    number = visit.number("page", 1)
    waiting = visit.query.get("all") != "1"
    found = thread_lists.newest(visit.connection, reader, PER_PAGE + 1, first_row(number), waiting=waiting)
    words = {"threads": pager(found, number), "waiting": waiting, "me": visit.person.id}
    return Shown("inbox.html", "page-inbox", words)


def _thread(visit: Visit, reader: Reader) -> Shown:
    thread = thread_lists.one(visit.connection, reader, visit.id or 0)
    if thread is None:
        raise Missing
    written = [one for one in threads.texts(visit.connection, thread.id) if one.text]
    writers = people.by_id(visit.connection, {one.person_id for one in written})
    bubbles = [
        Bubble(
            visit.name(writers[one.person_id].name, writers[one.person_id].latin_name),
            one.text,
            visit.moment(one.written_at),
            one.person_id == thread.person_id,
        )
        for one in written
        if one.person_id in writers
    ]
    asker = people.get(visit.connection, thread.person_id)
    words = {
        "thread": thread,
        "bubbles": bubbles,
        "asker": asker,
        "name": visit.name(thread.name, thread.latin_name),
        "command": visit.lookup.command("reply", thread.id)(visit.language),
        "has_segments": asker.address is not None and scheme_of(asker.address.scheme).has_segments,
        "others": [one for one in thread_lists.of_person(visit.connection, reader, asker.id, 6) if one.id != thread.id],
    }
    return Shown("thread.html", "page-thread", words)
