"""What a program does is a text of its key's person: it goes the way of all texts, with that person's rights."""

import secrets
from hashlib import blake2b
from typing import Annotated

from fastapi import APIRouter, Header, Path, Response
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import Connection

from bot.channels.page import NAME
from bot.inbound.intake import Unkept
from bot.web.api.calling import Caller, Look, having
from bot.web.api.paging import Id
from bot.web.api.problems import NOT_THERE, ApiProblem, Problem
from bot.web.said import handled
from messages.envelope import LONGEST_TEXT, Inbound
from storage import conversations, sessions
from storage.api_keys import Scope
from storage.conversations import Exchange

router = APIRouter(tags=["Texts"])

Once = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        pattern=r"^[A-Za-z0-9_.:-]{1,100}$",
        description="Chosen by the caller: a text sent again under the same one is sent once.",
    ),
]


class NewText(BaseModel):
    """A text, as one would send it by phone."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(
        max_length=LONGEST_TEXT,
        pattern=r"^[^\u0000]*[^\s\u0000][^\u0000]*$",
        examples=["DONE LAND3"],
    )


class Answer(BaseModel):
    """A text back."""

    text: str = Field(examples=["LAND3 is done. 4 of 12."])
    buttons: list[str] = Field(description="Texts that go on from here.", examples=[["UNDO"]])


class SentText(BaseModel):
    """A text that was sent, and its answers."""

    id: int = Field(examples=[5012])
    is_handled: bool = Field(description="False: it is kept, and waits for its turn.")
    answers: list[Answer]


@router.post(
    "/texts",
    summary="Send a text",
    operation_id="send_text",
    responses={
        202: {"model": SentText, "description": "It is kept, and not handled yet: look again at `Location`."},
        409: {"model": Problem, "description": "Another text was sent under this `Idempotency-Key`."},
    },
)
async def send(
    caller: Annotated[Caller, having(Scope.TEXTS)], new: NewText, response: Response, once: Once = None
) -> SentText:
    """In the name of the key's person, with their rights; what asks back by phone asks here as well."""
    provider_id = _name(caller, once)
    address = sessions.web_address(caller.person.id)
    try:
        await caller.source.keep([Inbound(NAME, provider_id, address, new.text)])
    except Unkept:
        raise ApiProblem(422, "The text cannot be kept.") from None
    number, is_handled = await handled(caller.source.store, NAME, provider_id)
    kept = await caller.source.store.read(lambda c: conversations.exchange(c, address, number))
    if kept is None or kept.text not in (new.text, ""):  # its words are gone once they are old
        raise ApiProblem(409, "Another text was sent under this Idempotency-Key.")
    response.status_code = 200 if is_handled else 202
    response.headers["location"] = f"/api/v1/texts/{number}"
    return _shown(kept)


@router.get("/texts/{id}", summary="Get a text with its answers", operation_id="get_text")
async def show_one(caller: Annotated[Caller, having(Scope.TEXTS)], id: Annotated[Id, Path()]) -> SentText:
    """A text that this key sent."""

    def one(look: Look) -> SentText:
        kept = _of_key(look.connection, caller, id)
        if kept is None:
            raise NOT_THERE
        return _shown(kept)

    return await caller.read(one)


def _of_key(connection: Connection, caller: Caller, number: int) -> Exchange | None:
    if not conversations.is_called(connection, number, NAME, _beginning(caller)):
        return None
    return conversations.exchange(connection, sessions.web_address(caller.person.id), number)


def _beginning(caller: Caller) -> str:
    return f"api:{caller.key.prefix}:"


def _name(caller: Caller, once: str | None) -> str:
    """What the inbox knows the text by: it takes no two of one name."""
    named = secrets.token_urlsafe(16) if once is None else blake2b(once.encode(), digest_size=16).hexdigest()
    return f"{_beginning(caller)}{named}"


def _shown(kept: Exchange) -> SentText:
    answers = [Answer(text=one.text, buttons=list(one.buttons)) for one in kept.answers]
    return SentText(id=kept.id, is_handled=kept.is_handled, answers=answers)
