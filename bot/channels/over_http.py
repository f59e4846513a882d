"""What all channels that speak HTTP know of the line."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx

# The request had not left when these came: nothing can have arrived. (An httpx.ReadTimeout tells nothing.)
BEFORE_LEAVING = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)

# Seconds within which the other side has to take the call, however long its answer may take.
CONNECT_SECONDS = 10.0

_LONGEST = 24 * 60 * 60.0  # seconds; who asks for more is asked again once a day
_SECONDS = re.compile(r"[0-9]+(\.[0-9]+)?")  # whole ones by the rule; some servers send fractions


def retry_after(headers: httpx.Headers) -> float | None:
    """How many seconds the other side wants to be left alone, a day at most; None: it does not say, or oddly.

    A date counts from the answer's own Date, as our clock may be wrong; without that it tells nothing.
    Source: RFC 9110 section 10.2.3.
    """
    asked = headers.get("retry-after", "").strip()
    if _SECONDS.fullmatch(asked):
        return min(float(asked), _LONGEST)
    until, since = _moment(asked), _moment(headers.get("date", ""))
    if until is None or since is None:
        return None
    return max(0.0, min((until - since).total_seconds(), _LONGEST))


def _moment(date: str) -> datetime | None:
    """An HTTP date, of which all forms mean UTC; None: it is none."""
    try:
        return parsedate_to_datetime(date).replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
