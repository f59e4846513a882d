"""Reports: what was done, where, for how many, as their authors told it."""

from datetime import date, datetime
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import BaseModel, Field

from bot.web.api.calling import Caller, Look, having
from bot.web.api.fields import Code, Day, Words
from bot.web.api.paging import AskedById, Id, Listing, listing
from bot.web.api.problems import NOT_THERE
from storage import report_lists
from storage.api_keys import Scope
from storage.report_lists import Listed, Seer, Wanted

router = APIRouter(tags=["Reports"])


class Report(BaseModel):
    """A report. `null`: it was not told."""

    id: int = Field(examples=[214])
    author_id: int = Field(examples=[317])
    day: date = Field(description="When it was done.", examples=["2026-11-28"])
    reported_at: datetime
    theme: str | None = Field(examples=["land"])
    activity: str | None = Field(examples=["mediation"])
    township: str | None = Field(description="By its P-code.", examples=["MMR003001"])
    people: int | None = Field(description="How many, women and men among them.", examples=[12])
    women: int | None = Field(examples=[5])
    men: int | None = Field(examples=[7])
    note: str = Field(description="What was told beside the figures.", examples=["map refused"])
    latitude: float | None
    longitude: float | None
    photos: int = Field(description="How many came along.", examples=[0])
    is_doubtful: bool = Field(description="Its figures stand out, and a human should look.")
    withdrawn_at: datetime | None = Field(description="When its author took it back; it counts no more then.")


class AskedReports(AskedById):
    """Which reports."""

    first_day: Day | None = Field(default=None, description="Of what was done then or later.", examples=["2026-12-01"])
    last_day: Day | None = Field(default=None, description="Of what was done then or before.", examples=["2026-12-31"])
    theme: Code | None = None
    activity: Code | None = None
    township: Code | None = Field(default=None, description="By P-code.")
    group: Code | None = Field(default=None, description="By members of this group.")
    author_id: Id | None = None
    words: Words | None = Field(default=None, description="That stand in the note.")


@router.get("/reports", summary="List reports", operation_id="list_reports")
async def show_all(
    caller: Annotated[Caller, having(Scope.REPORTS)],
    request: Request,
    response: Response,
    asked: Annotated[AskedReports, Query()],
) -> Listing[Report]:
    """In the order of their ids, so that new ones stand at the end; withdrawn ones are left out."""

    def found(look: Look) -> list[Report]:
        wanted = _wanted(look, asked)
        return [_report(one) for one in report_lists.after(look.connection, wanted, asked.after, asked.limit + 1)]

    return listing(request, response, await caller.read(found), asked, lambda one: one.id)


@router.get("/reports/{id}", summary="Get a report", operation_id="get_report")
async def show_one(caller: Annotated[Caller, having(Scope.REPORTS)], id: Annotated[Id, Path()]) -> Report:
    """This report, also when it was withdrawn."""

    def one(look: Look) -> Report:
        listed = report_lists.one(look.connection, id, _seer(look))
        if listed is None:
            raise NOT_THERE
        return _report(listed)

    return await caller.read(one)


def _seer(look: Look) -> Seer | None:
    return None if look.codes is None else Seer(look.person.id, look.codes)


def _wanted(look: Look, asked: AskedReports) -> Wanted:
    return Wanted(
        seer=_seer(look),
        first_day=asked.first_day,
        last_day=asked.last_day,
        theme=asked.theme,
        activity=asked.activity,
        township=asked.township,
        codes=None if asked.group is None else {asked.group}.intersection(look.shown_codes),
        authors=None if asked.author_id is None else [asked.author_id],
        words=asked.words,
    )


def _report(listed: Listed) -> Report:
    report, content = listed.report, listed.report.content
    latitude, longitude = content.location or (None, None)
    return Report(
        id=report.id,
        author_id=report.person_id,
        day=content.day,
        reported_at=report.reported_at,
        theme=content.theme,
        activity=content.activity,
        township=content.township,
        people=content.people,
        women=content.women,
        men=content.men,
        note=content.note,
        latitude=latitude,
        longitude=longitude,
        photos=len(content.media),
        is_doubtful=content.is_doubtful,
        withdrawn_at=report.withdrawn_at,
    )
