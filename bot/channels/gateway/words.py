"""What single values of the file may be: the shared reasons, states, zones, templates, names of fields."""

from collections.abc import Callable, Sequence
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from bot.channels.gateway.templates import Template, parse
from messages.envelope import DeliveryState
from messages.reason import Reason

REFUSALS = tuple(reason for reason in Reason if reason.is_final)
DELAYS = (
    *(Reason.NETWORK, Reason.TIMEOUT, Reason.SERVER, Reason.TOKEN, Reason.CREDIT),
    *(Reason.FLOOD, Reason.SIM, Reason.PHONE, Reason.ANSWER, Reason.SETUP),
)
WAITING = "waiting"  # a report that tells nothing new
STATES = (*(state.value for state in DeliveryState), WAITING)


def _one_or_more(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _one_of(reasons: Sequence[Reason]) -> Callable[[object], Reason]:
    """Reads one of these words."""

    def read(word: object) -> Reason:
        if word not in reasons:
            raise PydanticCustomError("word", "", {"words": list(reasons)})
        return Reason(word)

    return read


_refusal = _one_of(REFUSALS)


def _state(value: object) -> object:
    """`failed:number` as the state and the reason."""
    if not isinstance(value, str):
        return value
    word, _, reason = value.partition(":")
    if word not in STATES:
        raise PydanticCustomError("word", "", {"words": list(STATES)})
    return (word, _refusal(reason) if reason else None)


def _zone(name: str) -> str:
    try:
        return ZoneInfo(name).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        words = sorted(available_timezones())
        raise PydanticCustomError("word", "", {"words": words, "example": "Asia/Yangon"}) from None


def _path(path: str) -> str:
    return path.strip("/")


def _tree(value: Any) -> Any:
    """A body of JSON whose texts are templates."""
    if isinstance(value, dict):
        return {key: _tree(one) for key, one in value.items()}  # pyright: ignore[reportUnknownVariableType] TOML
    if isinstance(value, list):
        return [_tree(one) for one in value]  # pyright: ignore[reportUnknownVariableType] TOML
    return value if isinstance(value, bool | int | float) else parse(value)


Words = Annotated[Template, BeforeValidator(parse)]
Tree = Annotated[Any, BeforeValidator(_tree)]
Names = Annotated[tuple[Annotated[str, Field(min_length=1)], ...], BeforeValidator(_one_or_more)]
Refusal = Annotated[Reason, BeforeValidator(_refusal)]
Failure = Annotated[Reason, BeforeValidator(_one_of((*REFUSALS, *DELAYS)))]
State = Annotated[tuple[str, Reason | None], BeforeValidator(_state)]
Statuses = tuple[Annotated[int, Field(ge=100, le=599)], ...]
Zone = Annotated[str, AfterValidator(_zone)]
Below = Annotated[str, AfterValidator(_path)]
