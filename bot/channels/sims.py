"""What `.env` says of SIM cards, whichever channel they stand in."""

from pydantic import Field

from bot.settings import Settings


class SimSettings(Settings):
    sms_per_minute: float = Field(
        default=6,
        gt=0,
        le=600,
        description="how many SMS one SIM may send in a minute; operators block SIMs that send more",
        examples=["6"],
    )
    sms_per_hour: int = Field(
        default=60,
        ge=0,
        le=100_000,
        description="how many SMS parts one SIM may send in an hour; 0: no limit",
        examples=["60"],
    )
    sms_per_day: int = Field(
        default=200,
        ge=0,
        le=1_000_000,
        description="how many SMS parts one SIM may send in a day; 0: no limit",
        examples=["200"],
    )
