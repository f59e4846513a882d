"""What the app answers, field by field; what we do not use is not read. Source: its OpenAPI description."""

from typing import Any

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel


class Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", alias_generator=to_camel)


class Arrived(Shape):
    """A row of /inbox. `created_at` is when it was sent: the app keeps no time of arrival."""

    id: str
    type: str = "SMS"
    sender: str
    content_preview: str  # the whole text, in spite of its name
    created_at: AwareDatetime
    sim_number: int | None = None


class Recipient(Shape):
    state: str
    error: str | None = None


class SentText(Shape):
    """A text that the app took, as /messages shows it. `states` tells since when it has been in each."""

    id: str
    state: str
    recipients: tuple[Recipient, ...] = ()
    states: dict[str, AwareDatetime] = Field(default_factory=lambda: {})

    @property
    def error(self) -> str:
        return next((each.error for each in self.recipients if each.error), "")


class Sim(Shape):
    sim_number: int
    carrier_name: str | None = None


class Device(Shape):
    """The phone. `created_at` is when the app was installed, `last_seen` what its clock says now."""

    id: str
    name: str = ""
    created_at: AwareDatetime | None = None
    last_seen: AwareDatetime | None = None
    sim_cards: tuple[Sim, ...] = ()


class Webhook(Shape):
    id: str
    url: str
    event: str


class HealthCheck(Shape):
    status: str = "pass"
    observed_value: int = 0


class PhoneHealth(Shape):
    status: str
    version: str = ""
    checks: dict[str, HealthCheck] = Field(default_factory=lambda: {})


class Event(Shape):
    """What the app posts to a webhook; `payload` depends on `event`."""

    event: str
    payload: dict[str, Any]


class Received(Shape):
    """The payload of `sms:received`. Versions before 1.40 call the sender `phoneNumber` alone."""

    message_id: str
    message: str
    received_at: AwareDatetime
    sender: str | None = None
    phone_number: str | None = None
    sim_number: int | None = None


class StateChanged(Shape):
    """The payload of `sms:sent`, `sms:delivered`, `sms:failed` and `sms:cancelled`."""

    message_id: str
    reason: str = ""
