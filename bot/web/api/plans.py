"""Plans of so many days, how far each is, and what is to be done by when."""

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import BaseModel, Field

from bot.web.api.calling import Caller, Look, having
from bot.web.api.fields import Code
from bot.web.api.paging import AskedById, Id, Listing, listing
from bot.web.api.problems import NOT_THERE
from storage import plans
from storage.api_keys import Scope
from storage.plans import Item, Progress

router = APIRouter(tags=["Plans"])


class Plan(BaseModel):
    """A group's plan, running or over."""

    id: int = Field(examples=[3])
    group: str = Field(examples=["LAND"])
    first_day: date = Field(description="Day 1.", examples=["2026-12-01"])
    last_day: date = Field(examples=["2027-03-10"])
    days: int = Field(examples=[100])
    items: int = Field(description="How many, without what was dropped.", examples=[12])
    done: int = Field(examples=[4])
    late: int = Field(description="How many are open past their day.", examples=[1])


class PlanItem(BaseModel):
    """Something to be done by a day."""

    id: int = Field(examples=[31])
    ref: str = Field(description="How people name it.", examples=["LAND3"])
    due_day: date = Field(examples=["2026-12-14"])
    texts: dict[str, str] = Field(
        description="By language; under `` what a leader wrote.", examples=[{"": "Print maps"}]
    )
    owner_id: int | None = Field(description="Who owes it; null: nobody.", examples=[317])
    state: str = Field(description="open, done, dropped, or left at the end of its plan.", examples=["open"])


class WholePlan(Plan):
    """A plan with all that was ever in it."""

    all_items: list[PlanItem] = Field(description="By number.")


class AskedPlans(AskedById):
    """Which plans."""

    group: Code | None = Field(default=None, description="Of this group.")


@router.get("/plans", summary="List plans", operation_id="list_plans")
async def show_all(
    caller: Annotated[Caller, having(Scope.PLANS)],
    request: Request,
    response: Response,
    asked: Annotated[AskedPlans, Query()],
) -> Listing[Plan]:
    """In the order of their ids, running ones and those that are over."""

    def found(look: Look) -> list[Plan]:
        codes = [code for code in look.shown_codes if asked.group in (None, code)]
        those = plans.after(look.connection, codes, asked.after, asked.limit + 1)
        known = plans.progress_of(look.connection, those, look.lookup.today(look.now))
        return [Plan(**_plan(one)) for one in known]

    return listing(request, response, await caller.read(found), asked, lambda one: one.id)


@router.get("/plans/{id}", summary="Get a plan with its items", operation_id="get_plan")
async def show_one(caller: Annotated[Caller, having(Scope.PLANS)], id: Annotated[Id, Path()]) -> WholePlan:
    def one(look: Look) -> WholePlan:
        plan = plans.find_plan(look.connection, id)
        if plan is None or plan.code not in look.shown_codes:
            raise NOT_THERE
        progress = plans.progress_of(look.connection, [plan], look.lookup.today(look.now))[0]
        items = [_item(item) for item in plans.of_plan(look.connection, id)]
        return WholePlan(**_plan(progress), all_items=items)

    return await caller.read(one)


def _plan(progress: Progress) -> dict[str, Any]:
    plan = progress.plan
    return {
        "id": plan.id,
        "group": plan.code,
        "first_day": plan.first_day,
        "last_day": plan.last_day,
        "days": plan.days,
        "items": progress.total,
        "done": progress.done,
        "late": progress.late,
    }


def _item(item: Item) -> PlanItem:
    return PlanItem(
        id=item.id,
        ref=item.ref,
        due_day=item.due_day,
        texts=dict(item.texts),
        owner_id=item.owner_id,
        state=item.state,
    )
