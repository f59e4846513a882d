"""Members: who they are, as whoever looks after them sees them."""

from collections import defaultdict
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import BaseModel, Field

from bot.web.api.calling import Caller, Look, having
from bot.web.api.fields import Code, Words
from bot.web.api.paging import AskedById, Id, Listing, listing
from bot.web.api.problems import NOT_THERE
from bot.web.pages.members import NAMES_AT_ONCE, named
from storage import addresses, people, rosters
from storage.api_keys import Scope
from storage.people import Person
from storage.rosters import Fits

router = APIRouter(tags=["Members"])


class InGroup(BaseModel):
    """That somebody is in a group."""

    code: str = Field(examples=["LAND"])
    leads: bool
    joined_at: datetime


class Member(BaseModel):
    """A member. `null`: they did not say."""

    id: int = Field(examples=[317])
    name: str | None = Field(examples=["မလှ"])
    latin_name: str | None = Field(description="The same name in Latin letters.", examples=["Ma Hla"])
    language: str | None = Field(examples=["my"])
    kind: str | None = Field(description="community, mobile or centre.", examples=["community"])
    township: str | None = Field(description="By its P-code.", examples=["MMR003001"])
    themes: list[str] = Field(examples=[["land"]])
    organisation: str | None
    is_coordinator: bool
    groups: list[InGroup] = Field(description="Of those that the key's person answers for.")
    heard_at: datetime | None = Field(description="When they texted last.")
    stopped_at: datetime | None = Field(description="When they sent STOP; null: they get texts.")
    addresses: list[str] | None = Field(
        description="Where they are reached; null without the scope `read:addresses`.", examples=[["sms:+959771234567"]]
    )


class AskedMembers(AskedById):
    """Which members."""

    group: Code | None = Field(default=None, description="In this group.", examples=["LAND"])
    township: Code | None = Field(default=None, description="By P-code.")
    kind: Code | None = None
    scheme: Code | None = Field(default=None, description="Reached by sms, telegram, whatsapp, email.")
    silent: bool = Field(default=False, description="Those alone who sent nothing for as long as the network says.")
    stopped: bool = Field(default=False, description="Those alone who sent STOP.")
    name: Words | None = Field(default=None, description="Whose name is like this, in either script.")


@router.get("/members", summary="List members", operation_id="list_members")
async def show_all(
    caller: Annotated[Caller, having(Scope.MEMBERS)],
    request: Request,
    response: Response,
    asked: Annotated[AskedMembers, Query()],
) -> Listing[Member]:
    """In the order of their ids, so that who comes newly stands at the end."""
    found = await caller.read(lambda look: _shown(look, _found(look, asked)))
    return listing(request, response, found, asked, lambda one: one.id)


@router.get("/members/{id}", summary="Get a member", operation_id="get_member")
async def show_one(caller: Annotated[Caller, having(Scope.MEMBERS)], id: Annotated[Id, Path()]) -> Member:
    def one(look: Look) -> Member:
        person = people.by_id(look.connection, [id]).get(id)
        is_theirs = person is not None and (look.codes is None or not person.groups.isdisjoint(look.codes))
        if person is None or not person.is_member or not is_theirs:
            raise NOT_THERE
        return _shown(look, [id])[0]

    return await caller.read(one)


def _found(look: Look, asked: AskedMembers) -> list[int]:
    """The ids of those who fit, one more than are to be shown."""
    codes = look.codes if asked.group is None else {asked.group}.intersection(look.shown_codes)
    since = look.lookup.silent_since(look.lookup.today(look.now))
    fits = Fits(
        codes=codes,
        township=asked.township,
        kind=asked.kind,
        scheme=asked.scheme,
        silent_since=since if asked.silent else None,
        stopped=asked.stopped,
    )
    if asked.name is None:
        return rosters.after(look.connection, fits, asked.after, asked.limit + 1)
    like = named(rosters.in_parts(look.connection, fits, NAMES_AT_ONCE), asked.name)
    return sorted(one.id for one in like if one.id > asked.after)[: asked.limit + 1]


def _shown(look: Look, ids: list[int]) -> list[Member]:
    known = people.by_id(look.connection, ids)
    groups: dict[int, list[InGroup]] = defaultdict(list)
    for one in rosters.of_people(look.connection, ids):
        if one.code in look.shown_codes:
            groups[one.person_id].append(InGroup(code=one.code, leads=one.leads, joined_at=one.joined_at))
    at = _addresses(look, ids)
    heard = addresses.heard_at(look.connection, ids)
    return [_member(known[id], groups[id], heard.get(id), at.get(id)) for id in ids if id in known]


def _addresses(look: Look, ids: list[int]) -> dict[int, list[str]]:
    if Scope.ADDRESSES not in look.scopes:
        return {}
    return {id: [str(one) for one in those] for id, those in addresses.of_people(look.connection, ids).items()}


def _member(person: Person, groups: list[InGroup], heard_at: datetime | None, at: list[str] | None) -> Member:
    return Member(
        id=person.id,
        name=person.name,
        latin_name=person.latin_name,
        language=person.language,
        kind=person.kind,
        township=person.township,
        themes=list(person.themes),
        organisation=person.organisation,
        is_coordinator=person.is_coordinator,
        groups=groups,
        heard_at=heard_at,
        stopped_at=person.stopped_at,
        addresses=at,
    )
