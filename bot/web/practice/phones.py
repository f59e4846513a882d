"""What stands on each phone: who holds it, its last texts, and what one may try on it with one tap."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from bot.simulate.phones import Phone
from bot.web.pages.signing_in import Outside
from bot.web.pages.visit import moment_said
from handlers.core.lookup import NetworkLookup
from messages.scheme import scheme_of
from storage import phone_texts, plans
from storage.people import Person
from storage.phone_texts import PhoneText

_MOST_TEXTS = 12  # on a phone

Words = Callable[..., str]  # a text of the catalogs in one language


@dataclass(frozen=True, slots=True)
class Sample:
    """A text that one tap sends, in that language."""

    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Screen:
    """A phone as it is shown, in the language of whoever looks. `has_keys`: it knows SMS alone, and has no buttons."""

    number: int
    name: str
    part: str
    channel: str
    has_keys: bool
    texts: Sequence[PhoneText]
    samples: Sequence[Sample]


def screens(connection: Connection, outside: Outside, held: Sequence[Phone]) -> list[Screen]:
    """The phones that are shown; their numbers count from 1."""
    return [_screen(connection, outside, number, phone) for number, phone in enumerate(held, 1)]


def _screen(connection: Connection, outside: Outside, number: int, phone: Phone) -> Screen:
    texts = phone_texts.newest(connection, phone.address, _MOST_TEXTS)
    has_keys = scheme_of(phone.address.scheme).has_segments
    samples = samples_for(outside, phone.person)
    return Screen(
        number, name_of(outside, phone), part_of(outside, phone.person), phone.channel, has_keys, texts, samples
    )


def name_of(outside: Outside, phone: Phone) -> str:
    """Who holds it as this reader reads it; of who has no name the number."""
    person = phone.person
    if person is None or not person.name:
        return phone.name
    return outside.lookup.shown_name(person.name, person.latin_name)(outside.language)


def part_of(outside: Outside, person: Person | None) -> str:
    """What they are in the network."""
    if person is None:
        return outside.text("practice-nobody")
    if person.is_coordinator:
        return outside.text("page-coordinator")
    if person.leads:
        return outside.text("page-leads", codes=" ".join(sorted(person.leads)))
    return " ".join(sorted(person.groups))


def samples_for(outside: Outside, person: Person | None) -> list[Sample]:
    """What to try as this person, in each language of the network; first in the reader's."""
    languages = sorted(outside.lookup.network.languages, key=lambda one: one != outside.language)
    return [Sample(language, text) for language in languages for text in _samples(outside.lookup, language, person)]


def _samples(lookup: NetworkLookup, language: str, person: Person | None) -> list[str]:
    def command(name: str, rest: object = "") -> str:
        return lookup.command(name, rest)(language)

    def words(key: str, **args: Any) -> str:
        return lookup.text(language, key, args)

    if person is None or (not person.groups | person.leads and not person.is_coordinator):
        return [command("help"), command("join", next(iter(lookup.network.groups)))]
    if person.is_coordinator:
        return [command("digest"), command("sent"), command("plan")]
    if person.leads:
        code = min(person.leads)
        return [
            command("plan", code),
            command("tell", f"{code} {words('practice-sample-news')}"),
            command("reports", code),
        ]
    return [command("my"), command("report", words("practice-sample-report")), words("practice-sample-question")]


def clock_of(connection: Connection, outside: Outside, now: datetime) -> str:
    """Which day it is there, of the plan that began first, and what time."""
    lookup = outside.lookup
    today = lookup.today(now)
    moment = f"{lookup.day(today)(outside.language)} {moment_said(lookup, outside.language, now, today)}"
    oldest = min(plans.current(connection).values(), key=lambda plan: plan.first_day, default=None)
    if oldest is None:
        return moment
    day_number = str(oldest.day_number(today))
    return outside.text("practice-clock", day_number=day_number, day_count=str(oldest.days), moment=moment)
