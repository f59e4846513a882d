"""Threads: what people wrote to humans. Of a coordinator's key alone: it is what somebody in need said."""

from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import BaseModel, Field

from bot.web.api.calling import Caller, Look, having
from bot.web.api.paging import AskedById, Id, Listing, listing
from bot.web.api.problems import NOT_THERE
from storage import thread_lists, threads
from storage.api_keys import Scope
from storage.thread_lists import ListedThread, Reader

router = APIRouter(tags=["Threads"])


class ThreadText(BaseModel):
    """A text of a thread."""

    person_id: int = Field(description="Who wrote it.", examples=[317])
    text: str = Field(examples=["Who pays for the bus?"])
    written_at: datetime


class Thread(BaseModel):
    """What somebody wrote to humans, and their answers."""

    id: int = Field(examples=[57])
    person_id: int = Field(description="Who began it.", examples=[317])
    group: str | None = Field(description="To the leaders of this group; null: to others.", examples=["LAND"])
    waits: bool = Field(description="For an answer.")
    last: ThreadText = Field(description="What was written last.")


class WholeThread(Thread):
    """A thread with all its texts."""

    texts: list[ThreadText] = Field(description="The oldest first.")


class AskedThreads(AskedById):
    """Which threads."""

    waiting: bool = Field(default=False, description="Those alone that wait for an answer.")
    person_id: Id | None = Field(default=None, description="Begun by this person.")


@router.get("/threads", summary="List threads", operation_id="list_threads")
async def show_all(
    caller: Annotated[Caller, having(Scope.THREADS)],
    request: Request,
    response: Response,
    asked: Annotated[AskedThreads, Query()],
) -> Listing[Thread]:
    """In the order of their ids."""

    def found(look: Look) -> list[Thread]:
        those = thread_lists.after(
            look.connection,
            _reader(look),
            asked.after,
            asked.limit + 1,
            waiting=asked.waiting,
            person_id=asked.person_id,
        )
        return [Thread(**_thread(one)) for one in those]

    return listing(request, response, await caller.read(found), asked, lambda one: one.id)


@router.get("/threads/{id}", summary="Get a thread with its texts", operation_id="get_thread")
async def show_one(caller: Annotated[Caller, having(Scope.THREADS)], id: Annotated[Id, Path()]) -> WholeThread:
    def one(look: Look) -> WholeThread:
        found = thread_lists.one(look.connection, _reader(look), id)
        if found is None:
            raise NOT_THERE
        written = [
            ThreadText(person_id=each.person_id, text=each.text, written_at=each.written_at)
            for each in threads.texts(look.connection, id)
            if each.text
        ]
        return WholeThread(**_thread(found), texts=written)

    return await caller.read(one)


def _reader(look: Look) -> Reader:
    return Reader(look.person.id, look.codes)


def _thread(one: ListedThread) -> dict[str, Any]:
    return {
        "id": one.id,
        "person_id": one.person_id,
        "group": one.code,
        "waits": one.waits,
        "last": ThreadText(person_id=one.by_id, text=one.text, written_at=one.written_at),
    }
