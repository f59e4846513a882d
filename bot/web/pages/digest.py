"""The digest as each reader will get it, in each language and channel; its picture, its sheet, the last ones."""

from bot.papers import digests
from bot.web.pages.visit import XLSX, Download, Missing, Shown, Visit
from messages.envelope import Attachment
from storage.people import Person

_TYPES = {"png": "image/png", "xlsx": XLSX}
_FILES = ("picture.png", "reports.xlsx")


def show(visit: Visit) -> Shown | Download:
    reader, choices = _chosen(visit)
    if visit.rest:
        return _file(visit, reader)
    place = visit.connection, visit.lookup, visit.now, reader
    own = reader.language or visit.lookup.network.language
    own_scheme = "" if reader.address is None else reader.address.scheme
    # What this reader will get stands first.
    forms = sorted(digests.forms(*place), key=lambda form: (form.language != own, form.scheme != own_scheme))
    words = {
        "reader": reader,
        "name": _name(visit, reader),
        "readers": choices,
        "next_at": visit.moment(digests.leaves_at(visit.lookup, visit.now)),
        "channel": _channel(visit, own_scheme) if own_scheme else "",
        "own_language": _language(visit, own),
        "forms": [(form, _channel(visit, form.scheme), _language(visit, form.language)) for form in forms],
        "picture_language": own if digests.has_picture(*place) else "",
        "sent": [(visit.moment(one.created_at), one) for one in digests.sent(*place)],
    }
    return Shown("digest.html", "page-digest", words)


def _chosen(visit: Visit) -> tuple[Person, list[tuple[int, str]]]:
    """Whose digest it is, and whose may be looked at: who answers for all sees all, others their own.

    Of the others a name stays, since a large network has hundreds.
    """
    found = digests.who_reads(visit.connection, visit.lookup) if visit.codes is None else []
    readers = [visit.person, *(one for one in found if one.id != visit.person.id)]
    reader = next((one for one in readers if one.id == visit.number("reader")), visit.person)
    return reader, [(one.id, _name(visit, one)) for one in readers]


def _name(visit: Visit, reader: Person) -> str:
    codes = " ".join(sorted(reader.leads))
    name = visit.name(reader.name, reader.latin_name)
    return f"{name} ({codes})" if codes else name


def _channel(visit: Visit, scheme: str) -> str:
    return visit.lookup.channels([scheme])(visit.language)


def _language(visit: Visit, language: str) -> str:
    return visit.lookup.text(language, "language-own-name", {})


def _file(visit: Visit, reader: Person) -> Download:
    name = visit.rest[0]
    if name not in _FILES:
        raise Missing
    place = visit.connection, visit.lookup, visit.now, reader
    language = reader.language or visit.lookup.network.language
    found: Attachment | None = digests.sheet(*place) if name.endswith("xlsx") else digests.picture(*place, language)
    if found is None:
        raise Missing
    return Download(name, _TYPES[name.rpartition(".")[2]], found.content)
