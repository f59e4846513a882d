"""The network file as forms: one of what holds for the whole network, one of each group."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.loading.form import GENERAL, Field, of_group, values
from bot.web.pages.visit import Missing, Shown, Visit


@dataclass(frozen=True, slots=True)
class Filled:
    """A field, what it is called, what the file says, and what it may be, each with its words."""

    field: Field
    label: str
    value: str
    choices: Sequence[tuple[str, str]]


def fields_of(visit: Visit, group: str) -> Sequence[Field]:
    """The fields of that group's form; "": of the network's."""
    return of_group(group, visit.lookup.network.languages) if group else GENERAL


def form(visit: Visit, text: str, hidden: Mapping[str, str]) -> Shown:
    """The form that was asked for. `hidden`: what it carries beside its fields."""
    group = "".join(visit.rest[1:2])
    file = tomllib.loads(text)
    groups = [code for code, one in file.get("groups", {}).items() if "members" not in one]
    if group and group not in groups:
        raise Missing
    found = values(text, fields_of(visit, group))
    words = {
        "group": group,
        "groups": groups,
        "hidden_fields": {**hidden, "group": group},
        "fields": [_filled(visit, one, found[one.name]) for one in fields_of(visit, group)],
    }
    return Shown("network_form.html", "page-network-form", words)


def _filled(visit: Visit, field: Field, value: str) -> Filled:
    if field.key in visit.lookup.network.languages:
        label = visit.text("page-field-called", language=visit.lookup.text(field.key, "language-own-name", {}))
    else:
        label = visit.text(f"page-field-{field.key.replace('_', '-')}")
    return Filled(field, label, value, [(one, visit.text(f"page-join-{one}")) for one in field.choices])
