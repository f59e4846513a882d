"""Groups: what they are called, how one joins, who leads them."""

from collections import defaultdict
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import BaseModel, Field

from bot.web.api.calling import Caller, Look, having
from bot.web.api.fields import Code
from bot.web.api.paging import Asked, Listing, listing
from bot.web.api.problems import NOT_THERE
from storage import groups, plans, rosters
from storage.api_keys import Scope

router = APIRouter(tags=["Groups"])


class Group(BaseModel):
    """A group of the network file."""

    code: str = Field(examples=["LAND"])
    names: dict[str, str] = Field(description="By language.", examples=[{"en": "Land rights", "my": "မြေယာ"}])
    join: str = Field(description="How one comes in; `rule`: the network file says who is in.", examples=["open"])
    members: int = Field(description="How many.", examples=[41])
    leaders: list[int] = Field(description="By their ids.", examples=[[317]])
    plan: int | None = Field(description="The id of its newest plan.", examples=[3])


class AskedGroups(Asked):
    """Which groups."""

    after: Code | None = Field(default=None, description="The last `code` that was seen.")


@router.get("/groups", summary="List groups", operation_id="list_groups")
async def show_all(
    caller: Annotated[Caller, having(Scope.GROUPS)],
    request: Request,
    response: Response,
    asked: Annotated[AskedGroups, Query()],
) -> Listing[Group]:
    """In the order of their codes."""

    def found(look: Look) -> list[Group]:
        codes = sorted(code for code in look.shown_codes if asked.after is None or code > asked.after)
        return _shown(look, codes[: asked.limit + 1])

    return listing(request, response, await caller.read(found), asked, lambda one: one.code)


@router.get("/groups/{code}", summary="Get a group", operation_id="get_group")
async def show_one(caller: Annotated[Caller, having(Scope.GROUPS)], code: Annotated[Code, Path()]) -> Group:
    def one(look: Look) -> Group:
        if code not in look.shown_codes:
            raise NOT_THERE
        return _shown(look, [code])[0]

    return await caller.read(one)


def _shown(look: Look, codes: list[str]) -> list[Group]:
    counts, current = groups.counts(look.connection), plans.current(look.connection, codes)
    leaders: dict[str, list[int]] = defaultdict(list)
    for one in rosters.leaders(look.connection, codes):
        leaders[one.code].append(one.person_id)
    return [_group(look, code, counts.get(code, 0), sorted(leaders[code]), current.get(code)) for code in codes]


def _group(look: Look, code: str, members: int, leaders: list[int], plan: plans.Plan | None) -> Group:
    config = look.lookup.network.groups[code]
    return Group(
        code=code,
        names=dict(config.names),
        join="rule" if config.members_rule else config.join.value,
        members=members,
        leaders=leaders,
        plan=None if plan is None else plan.id,
    )
