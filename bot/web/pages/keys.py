"""The keys of other programs: which there are, one made in one's own name and shown once, any taken back."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot import keys
from bot.web.pages.visit import Shown, Visit, as_number
from storage import api_keys, people
from storage.api_keys import LONGEST_NAME, ApiKey, Scope


@dataclass(frozen=True, slots=True)
class Row:
    """A key, and in whose name it is."""

    key: ApiKey
    owner: str
    scopes: str
    made: str
    used: str


def show(visit: Visit) -> Shown:
    return _shown(visit)


def make(visit: Visit, fields: Mapping[str, str]) -> Shown:
    """A key in the name of whoever is signed in; the page that it is answered with alone shows what opens."""
    scopes = [scope for scope in Scope if fields.get(_field(scope))]
    try:
        opens, _key = keys.give(
            visit.connection, visit.person, fields.get("name", ""), scopes, visit.now, visit.person.id
        )
    except keys.NoKey as problem:
        return _shown(visit, wrong=problem.why, fields=fields)
    return _shown(visit, opens=opens)


def revoke(visit: Visit, fields: Mapping[str, str]) -> None:
    """What somebody else took back meanwhile is taken back."""
    number = as_number(fields.get("key", ""))
    key = next((one for one in api_keys.every(visit.connection) if one.id == number), None)
    if key is not None:
        keys.revoke(visit.connection, key, visit.now, visit.person.id)


def _shown(visit: Visit, opens: str = "", wrong: str = "", fields: Mapping[str, str] | None = None) -> Shown:
    found = api_keys.every(visit.connection)
    owners = people.by_id(visit.connection, {one.person_id for one in found})
    given = fields or {}
    words = {
        "keys": [_row(visit, one, owners[one.person_id]) for one in found],
        "scopes": [(_field(one), _called(visit, one), bool(given.get(_field(one)))) for one in Scope],
        "opens": opens,
        "wrong": wrong,
        "name": given.get("name", ""),
        "longest_name": LONGEST_NAME,
    }
    return Shown("keys.html", "page-keys", words)


def _field(scope: Scope) -> str:
    return scope.replace(":", "-")


def _called(visit: Visit, scope: Scope) -> str:
    return visit.text(f"page-scope-{_field(scope)}")


def _row(visit: Visit, key: ApiKey, owner: people.Person) -> Row:
    return Row(
        key,
        visit.name(owner.name, owner.latin_name),
        ", ".join(_called(visit, scope) for scope in Scope if scope in key.scopes),
        visit.day(key.made_at),
        visit.moment(key.used_at) if key.used_at else "",
    )
