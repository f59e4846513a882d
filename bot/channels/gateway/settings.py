"""What `.env` says of the HTTP gateway; the rest stands in its file."""

from pydantic import Field

from bot.settings import OptionalFile, Settings


class GatewaySettings(Settings):
    gateway: OptionalFile = Field(
        default=None,
        description="the file that describes an HTTP gateway (Kannel, RapidPro, an aggregator); empty: none",
        examples=["gateway.toml"],
    )
