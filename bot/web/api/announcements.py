"""Announcements: what was written to whom, and what became of it."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import BaseModel, Field

from bot.web.api.calling import Caller, Look, having
from bot.web.api.paging import AskedById, Id, Listing, listing
from bot.web.api.problems import NOT_THERE
from storage import announcements
from storage.announcements import Progress, State
from storage.api_keys import Scope

router = APIRouter(tags=["Announcements"])


class To(BaseModel):
    """For whom an announcement is: members of any of these groups or kinds; none of them: all members."""

    groups: list[str] = Field(examples=[["LAND"]])
    kinds: list[str]
    townships: list[str] = Field(description="Of those who live there alone; none: everywhere.")


class Announcement(BaseModel):
    """An announcement."""

    id: int = Field(examples=[12])
    author_id: int = Field(examples=[317])
    to: To
    text: str = Field(examples=["Meeting on Friday at 10"])
    is_urgent: bool
    state: State = Field(description="`preview`: not released yet, or never.", examples=["sent"])
    created_at: datetime
    sent_at: datetime | None = Field(description="When it was released.")
    left: int = Field(description="How many texts of it left.", examples=[40])
    waiting: int = Field(examples=[0])
    failed: int = Field(examples=[1])


@router.get("/announcements", summary="List announcements", operation_id="list_announcements")
async def show_all(
    caller: Annotated[Caller, having(Scope.ANNOUNCEMENTS)],
    request: Request,
    response: Response,
    asked: Annotated[AskedById, Query()],
) -> Listing[Announcement]:
    """In the order of their ids; of a leader's key their own."""

    def found(look: Look) -> list[Announcement]:
        author = None if look.codes is None else look.person.id
        those = announcements.after(look.connection, author, asked.after, asked.limit + 1)
        progress = announcements.progress(look.connection, [one.id for one in those])
        return [_shown(one, progress[one.id]) for one in those]

    return listing(request, response, await caller.read(found), asked, lambda one: one.id)


@router.get("/announcements/{id}", summary="Get an announcement", operation_id="get_announcement")
async def show_one(caller: Annotated[Caller, having(Scope.ANNOUNCEMENTS)], id: Annotated[Id, Path()]) -> Announcement:
    def one(look: Look) -> Announcement:
        found = announcements.get(look.connection, id)
        if found is None or (look.codes is not None and found.author_id != look.person.id):
            raise NOT_THERE
        return _shown(found, announcements.progress(look.connection, [id])[id])

    return await caller.read(one)


def _shown(one: announcements.Announcement, progress: Progress) -> Announcement:
    return Announcement(
        id=one.id,
        author_id=one.author_id,
        to=To(groups=list(one.audience.codes), kinds=list(one.audience.kinds), townships=list(one.audience.townships)),
        text=one.text,
        is_urgent=one.is_urgent,
        state=one.state,
        created_at=one.created_at,
        sent_at=one.sent_at,
        left=progress.left,
        waiting=progress.waiting,
        failed=progress.failed,
    )
