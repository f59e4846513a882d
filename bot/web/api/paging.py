"""Long lists, a part at a time: what comes after the last that was seen, so that nothing is missed or shown twice."""

from collections.abc import Callable, Sequence
from typing import Annotated, Generic, TypeVar

from fastapi import Request, Response
from pydantic import BaseModel, ConfigDict, Field

T = TypeVar("T")

MOST, USUAL = 200, 50
LARGEST_ID = 2**31 - 1

Id = Annotated[int, Field(ge=1, le=LARGEST_ID)]


class Listing(BaseModel, Generic[T]):
    """A part of a list."""

    items: list[T]
    next: str | None = Field(
        description="Where the list goes on, as in the header `Link`; null: it ends here.",
        examples=["/api/v1/members?limit=50&after=317"],
    )


class Asked(BaseModel):
    """Which part of a list is asked for."""

    model_config = ConfigDict(extra="forbid")

    limit: int = Field(default=USUAL, ge=1, le=MOST, description="How many at most.")


class AskedById(Asked):
    """The same of a list in the order of ids."""

    after: int = Field(default=0, ge=0, le=LARGEST_ID, description="The last `id` that was seen.")


def listing(
    request: Request, response: Response, found: Sequence[T], asked: Asked, last: Callable[[T], object]
) -> Listing[T]:
    """The part that was asked for of `found`, of which one more was read than fits, to see whether there are more."""
    items = list(found[: asked.limit])
    following = None
    if len(found) > asked.limit:
        url = request.url.include_query_params(after=last(items[-1]))
        following = f"{url.path}?{url.query}"
        response.headers["link"] = f'<{following}>; rel="next"'
    return Listing(items=items, next=following)
