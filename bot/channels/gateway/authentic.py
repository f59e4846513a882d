"""Whether a call is the gateway's own: its secret in the query, a header or the path, or a signed body."""

import base64
import hashlib
import hmac

from bot.channels.contract import Forged, WebRequest
from bot.channels.gateway.description import Secret


def path_of(request: WebRequest, secret: Secret, rest: str) -> str:
    """`rest`, the path below the channel's own, once the call is known to be genuine. Raises Forged."""
    if secret.place == "path":
        given, _, rest = rest.partition("/")
    elif secret.place == "query":
        given = next((value for name, value in request.query if name == secret.name), "")
    else:
        given = request.headers.get(secret.name.lower(), "")
    is_genuine = _is_signed(request.body, secret, given) if secret.place == "hmac" else _same(given, secret.value)
    if not is_genuine:
        raise Forged("the call does not carry the secret of the gateway's file")
    return rest


def _is_signed(body: bytes, secret: Secret, given: str) -> bool:
    """HMAC-SHA256 over the body, in hexadecimal or base64, with or without `sha256=` before it."""
    if not body:  # one signature of nothing would do for all calls
        return False
    digest = hmac.digest(secret.value.encode(), body, hashlib.sha256)
    plain = given.removeprefix("sha256=")
    return _same(plain.lower(), digest.hex()) or _same(plain, base64.b64encode(digest).decode())


def _same(given: str, expected: str) -> bool:
    return hmac.compare_digest(given.encode(), expected.encode())
