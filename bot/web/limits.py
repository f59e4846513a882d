"""How much a caller may ask of the server, whoever it is."""

from dataclasses import dataclass

KILOBYTE = 1024


@dataclass(frozen=True, slots=True)
class CallLimits:
    """Sizes in bytes, times in seconds."""

    body: int = 256 * KILOBYTE  # of a call whose head proves its provider
    unproven_body: int = 64 * KILOBYTE  # of any other: whoever has our address can make one
    head: int = 16 * KILOBYTE  # the first line and the headers
    bodies: int = 32 * 1024 * KILOBYTE  # of all requests that are held at once
    at_once: int = 1500  # requests: what comes in a second or more of a slow disk; the provider repeats the rest
    connections: int = 2000  # beyond them the one goes that has had no request for longest
    head_seconds: float = 10.0  # from the first letter, or the opening, until the last header
    body_seconds: float = 10.0
    answer_seconds: float = 10.0  # Twilio waits for 15
    stop_seconds: float = 1.5  # for the requests that are open when the program stops
    idle_seconds: int = 30  # between two requests of a connection
    retry_after: int = 5  # what who is turned away is told to wait
