"""What the file may say, key by key: what we send, what an answer means, how the gateway calls us."""

from re import Pattern
from typing import Annotated, Literal
from urllib.parse import parse_qsl, urlsplit
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from bot.channels.gateway.words import (
    DELAYS,
    Below,
    Failure,
    Names,
    Refusal,
    State,
    Statuses,
    Tree,
    Words,
    Zone,
)
from handlers.network.problems import one_of

_SHORTEST_SECRET = 16
_LONGEST_SECRET = 200
_SECRET_NAMES = ("password", "secret", "token", "key")


class Table(BaseModel):
    """A table of the file. Each key has an example, which is shown to who wrote another thing."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True, hide_input_in_errors=True)


class Accepted(Table):
    """What says that the gateway took the text, and where its id stands."""

    status: Statuses = Field((200, 201, 202), min_length=1, examples=["[200, 202]"])
    text: Pattern[str] | None = Field(None, examples=["'^OK'"])
    id_json: str = Field("", examples=['"messages.0.id"'])
    id_text: Pattern[str] | None = Field(None, examples=["'id=(\\w+)'"])

    @model_validator(mode="after")
    def _fits(self) -> "Accepted":
        if self.id_json and self.id_text:
            raise PydanticCustomError("pair", "has id_json and id_text; one of them")
        if self.id_text and self.id_text.groups != 1:
            raise PydanticCustomError("pair", "has an id_text without one pair of brackets; 'id=(\\w+)'")
        return self


class Failed(Table):
    """An answer that says why the text was not taken; the first one that fits counts."""

    status: Statuses = Field((), examples=["[400]"])
    text: Pattern[str] | None = Field(None, examples=["'(?i)invalid number'"])
    reason: Failure = Field(examples=['"number"'])
    wait_seconds: float | None = Field(None, ge=1, le=86_400, examples=["60"])
    may_have_arrived: bool = Field(False, examples=["true"])

    @model_validator(mode="after")
    def _fits(self) -> "Failed":
        if not self.status and self.text is None:
            raise PydanticCustomError("pair", "has neither status nor text; status = [400]")
        context = {"reason": self.reason, "delays": one_of(DELAYS)}
        if self.reason.is_final and (self.wait_seconds is not None or self.may_have_arrived):
            raise PydanticCustomError("pair", "waits after {reason}, which ends a text; {delays}", context)
        return self


class Codings(Table):
    """What the gateway calls the two alphabets of SMS."""

    gsm7: str = Field("", examples=['"0"'])
    ucs2: str = Field("", examples=['"2"'])


class Send(Table):
    """The request that sends a text. Empty values are left out of it."""

    method: Literal["GET", "POST", "PUT"] = Field("POST", examples=['"POST"'])
    url: Words = Field(examples=['"https://sms.example.org/send"'])
    query: dict[str, Words] = Field({}, examples=['{ to = "{number}", text = "{text}" }'])
    headers: dict[str, Words] = Field({}, examples=['{ Authorization = "Bearer {token}" }'])
    form: dict[str, Words] | None = Field(None, examples=['{ to = "{number}", text = "{text}" }'])
    json_body: dict[str, Tree] | None = Field(None, alias="json", examples=['{ to = "{number}", text = "{text}" }'])
    xml: Words | None = Field(None, examples=['"<sms><to>{number}</to><text>{text}</text></sms>"'])
    codings: Codings = Field(Codings.model_construct(), examples=['{ gsm7 = "0", ucs2 = "2" }'])
    accepted: Accepted = Field(Accepted.model_construct(), examples=["{ status = [200] }"])
    failed: tuple[Failed, ...] = Field((), examples=['[{ status = [402], reason = "credit" }]'])
    most_parts: int = Field(10, ge=1, le=255, examples=["10"])
    timeout_seconds: float = Field(20, gt=0, le=300, examples=["20"])
    knows_repeats: bool = Field(False, examples=["true"])

    @model_validator(mode="after")
    def _fits(self) -> "Send":
        bodies = [name for name, one in (("form", self.form), ("json", self.json_body), ("xml", self.xml)) if one]
        if len(bodies) > 1:
            raise PydanticCustomError("pair", "has {bodies}; one of them", {"bodies": " and ".join(bodies)})
        if bodies and self.method == "GET":
            raise PydanticCustomError(
                "pair", 'has {body} with the method GET; query, or method = "POST"', {"body": bodies[0]}
            )
        return self


class _Call(Table):
    """A call of the gateway: below which path, and with which values in which fields."""

    path: Below = Field("", examples=['"receive"'])
    when: dict[str, str] = Field({}, examples=['{ type = "received" }'])
    each: str = Field("", examples=['"results"'])


class TextCall(_Call):
    """A call that brings a text."""

    kind: Literal["text"]
    sender: Names = Field(alias="from", min_length=1, examples=['"from"'])
    text: Names = Field(min_length=1, examples=['"text"'])
    id: Names = Field((), examples=['"id"'])
    sent: Names = Field((), examples=['"date"'])
    sent_format: str = Field("iso", min_length=1, examples=['"unix"'])
    sent_zone: Zone = Field("UTC", examples=['"Asia/Yangon"'])
    may_be_double: bool = Field(False, examples=["true"])
    from_is_international: bool = Field(False, examples=["true"])

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.sent_zone)


class ReportCall(_Call):
    """A call that tells what became of a text."""

    kind: Literal["report"]
    id: Names = Field(min_length=1, examples=['"id"'])
    state: State | None = Field(None, examples=['"delivered"'])
    status: Names = Field((), examples=['"status"'])
    states: dict[str, State] = Field({}, examples=['{ DELIVRD = "delivered", UNDELIV = "failed" }'])
    reason: Names = Field((), examples=['"error"'])
    reasons: dict[Pattern[str], Refusal] = Field({}, examples=["{ '(?i)absent' = \"expired\" }"])
    price: Names = Field((), examples=['"price"'])
    currency: Names = Field((), examples=['"currency"'])

    @model_validator(mode="after")
    def _fits(self) -> "ReportCall":
        if (self.state is None) != bool(self.status):
            raise PydanticCustomError("pair", 'needs state or status, and not both; state = "delivered"')
        if bool(self.status) != bool(self.states):
            raise PydanticCustomError("pair", 'needs status and states together; states = { OK = "delivered" }')
        if bool(self.reason) != bool(self.reasons):
            raise PydanticCustomError("pair", 'needs reason and reasons together; reason = "error"')
        return self


class StopCall(_Call):
    """A call that tells that a person opted out at the operator: it acts as their STOP."""

    kind: Literal["stop"]
    sender: Names = Field(alias="from", min_length=1, examples=['"from"'])
    from_is_international: bool = Field(False, examples=["true"])


class Secret(Table):
    """How the gateway shows that a call is its own."""

    value: str = Field(min_length=_SHORTEST_SECRET, max_length=_LONGEST_SECRET, examples=['"sixteen letters or more"'])
    place: Literal["query", "header", "path", "hmac"] = Field("query", alias="in", examples=['"query"'])
    name: str = Field("secret", min_length=1, examples=['"secret"'])


class AnswerTable(Table):
    """What the gateway wants to hear."""

    body: str = Field("", examples=['"OK"'])
    media_type: str = Field("text/plain; charset=utf-8", min_length=3, examples=['"text/plain"'])


class PaceTable(Table):
    """How fast texts may leave; 0: no limit. Hours and days count SMS parts."""

    per_second: float = Field(1, gt=0, le=1000, examples=["1"])
    per_hour: int = Field(0, ge=0, le=1_000_000, examples=["1000"])
    per_day: int = Field(0, ge=0, le=10_000_000, examples=["5000"])


class Check(Table):
    """A status page that doctor looks at."""

    url: str = Field(pattern=r"^https?://[^/{}\s]+", examples=['"http://127.0.0.1:13000/status.txt"'])
    good: Pattern[str] | None = Field(None, examples=["'Status: running'"])
    bad: Pattern[str] | None = Field(None, examples=["'re-connecting'"])


class Description(Table):
    """The whole file, its preset merged in."""

    values: dict[str, str] = Field({}, examples=['{ username = "lanpya", password = "secret" }'])
    send: Send = Field(examples=['{ url = "https://sms.example.org/send" }'])
    calls: dict[str, Annotated[TextCall | ReportCall | StopCall, Field(discriminator="kind")]] = Field(
        {}, examples=['{ receive = { kind = "text", from = "from", text = "text" } }']
    )
    secret: Secret | None = Field(None, examples=['{ value = "sixteen letters or more" }'])
    answer: AnswerTable = Field(AnswerTable.model_construct(), examples=['{ body = "OK" }'])
    pace: PaceTable = Field(PaceTable.model_construct(), examples=["{ per_second = 1 }"])
    check: Check | None = Field(None, examples=['{ url = "http://127.0.0.1:13000/status.txt" }'])

    @model_validator(mode="after")
    def _fits(self) -> "Description":
        if self.calls and self.secret is None:
            raise PydanticCustomError("pair", 'has [calls] without [secret]; [secret] with value = "..."')
        return self

    @property
    def secrets(self) -> list[str]:
        """The words that must not be shown: the secret, and what is named like one."""
        query = parse_qsl(urlsplit(self.check.url).query) if self.check else []
        named = [value for name, value in (*self.values.items(), *query) if is_secret(name)]
        return named if self.secret is None else [self.secret.value, *named]


def is_secret(name: str) -> bool:
    """Whether what stands under this name must not be shown."""
    return any(word in name.lower() for word in _SECRET_NAMES)


Call = TextCall | ReportCall | StopCall
# The tables by their place in the file: without numbers, and the calls by their kind.
TABLES: dict[tuple[str, ...], type[Table]] = {
    (): Description,
    ("send",): Send,
    ("send", "codings"): Codings,
    ("send", "accepted"): Accepted,
    ("send", "failed"): Failed,
    ("calls", "text"): TextCall,
    ("calls", "report"): ReportCall,
    ("calls", "stop"): StopCall,
    ("secret",): Secret,
    ("answer",): AnswerTable,
    ("pace",): PaceTable,
    ("check",): Check,
}
