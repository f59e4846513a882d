"""`/healthz` and `/readyz`: for a monitor, a proxy, `lanpya doctor`. Neither tells a secret or asks for one."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.upkeep.health import HealthCheck
from bot.web.tally import Tally

OURS = "lanpya"  # what `program` says, so that another page at our address is not taken for us


class Status:
    """The two pages. `instance` is what one start of the program is known by."""

    def __init__(self, health: HealthCheck, tally: Tally, instance: str) -> None:
        self._health = health
        self._tally = tally
        self._instance = instance

    async def healthz(self, _request: Request) -> Response:
        """Whether the process lives, or should be started again."""
        hanging = self._health.hanging()
        return _json(not hanging, {**self._name(), "status": "hangs" if hanging else "alive", "hanging": hanging})

    async def readyz(self, _request: Request) -> Response:
        """Whether texts are taken and handled now."""
        ready = await self._health.ready()
        return _json(
            not ready.reasons,
            {
                **self._name(),
                "status": "not ready" if ready.reasons else "ready",
                "reasons": list(ready.reasons),
                "oldest_waits_seconds": _whole(ready.waits_seconds),
                "clock_seconds": _whole(ready.ticked_seconds),
                "channels": dict(ready.channels),
                "turned_away": self._tally.counts(),
            },
        )

    def _name(self) -> dict[str, str]:
        return {"program": OURS, "instance": self._instance}


def _json(is_well: bool, content: dict[str, object]) -> Response:
    return JSONResponse(content, 200 if is_well else 503, {"cache-control": "no-store"})


def _whole(seconds: float | None) -> int | None:
    return None if seconds is None else round(seconds)
