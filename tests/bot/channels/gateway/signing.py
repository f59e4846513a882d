"""Calls that a gateway signs."""

import hashlib
import hmac
import json

from bot.channels.contract import WebRequest
from tests.bot.channels.gateway.files import call

KEY = "0123456789abcdef"


def signed(body: object, signature: str = "", query: str = "", key: str = KEY) -> WebRequest:
    """A call with JSON and its HMAC-SHA256 (or another `signature`) in the header X-Signature."""
    raw = json.dumps(body, ensure_ascii=False).encode()
    digest = signature or hmac.new(key.encode(), raw, hashlib.sha256).hexdigest()
    return call(query, raw, "application/json", x_signature=digest)
