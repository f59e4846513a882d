"""What went wrong, as programs read it (RFC 9457) and in words."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import cast

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from sqlalchemy.exc import DBAPIError
from starlette.exceptions import HTTPException

MEDIA_TYPE = "application/problem+json"

_NOT_AS_DESCRIBED = "The call is not as the description says."


class Wrong(BaseModel):
    """A part of the call that is not as it must be."""

    place: str = Field(description="Where it stands.", examples=["query.limit"])
    detail: str = Field(examples=["Input should be less than or equal to 200"])


class Problem(BaseModel):
    """What went wrong, by RFC 9457."""

    type: str = Field(default="about:blank", description="Always `about:blank`: `status` says what kind it is.")
    title: str = Field(examples=["Not Found"])
    status: int = Field(examples=[404])
    detail: str = Field(description="In words.", examples=["There is no such thing, or not for this key."])
    errors: list[Wrong] = Field(default_factory=lambda: [], description="What of the call is not as it must be.")


class ApiProblem(HTTPException):
    """Ends a call with a problem."""


NOT_THERE = ApiProblem(404, "There is no such thing, or not for this key.")


def answer(
    status: int, detail: str, headers: Mapping[str, str] | None = None, errors: Sequence[Wrong] = ()
) -> JSONResponse:
    problem = Problem(title=HTTPStatus(status).phrase, status=status, detail=detail, errors=list(errors))
    content = problem.model_dump(exclude=None if errors else {"errors"})
    return JSONResponse(content, status, dict(headers or {}), MEDIA_TYPE)


def tell_problems(app: FastAPI) -> None:
    """Have whatever ends a call told so."""

    @app.exception_handler(HTTPException)
    async def _ended(_request: Request, error: Exception) -> JSONResponse:  # pyright: ignore[reportUnusedFunction] registered by its decorator
        ended = cast(HTTPException, error)
        if ended.status_code == HTTPStatus.BAD_REQUEST:  # a body that is no UTF-8, say: the same to who called
            return answer(422, _NOT_AS_DESCRIBED)
        return answer(ended.status_code, str(ended.detail), ended.headers)

    @app.exception_handler(RequestValidationError)
    async def _unreadable(_request: Request, error: Exception) -> JSONResponse:  # pyright: ignore[reportUnusedFunction]
        found = cast(RequestValidationError, error).errors()
        errors = [Wrong(place=".".join(map(str, one["loc"])), detail=one["msg"]) for one in found]
        return answer(422, _NOT_AS_DESCRIBED, errors=errors)

    @app.exception_handler(DBAPIError)
    async def _later(_request: Request, _error: Exception) -> JSONResponse:  # pyright: ignore[reportUnusedFunction]
        return answer(503, "Not now; again in a moment.", {"retry-after": "5"})

    @app.exception_handler(Exception)
    async def _fault(_request: Request, _error: Exception) -> JSONResponse:  # pyright: ignore[reportUnusedFunction]
        return answer(500, "A fault of ours; it is in the log.")
