"""Whether a call is Twilio's: its signature over the address and the fields, by Twilio's own validator."""

import base64
import hmac
import re
from collections import defaultdict
from collections.abc import Sequence

from twilio.request_validator import RequestValidator

from bot.channels.contract import Forged, WebRequest

Form = Sequence[tuple[str, str]]

_SHAPE = re.compile(r"[A-Za-z0-9+/]{27}=")  # 20 bytes of SHA-1 in base64


class _Fields(dict[str, list[str]]):
    """Form fields; the validator asks for all values of a name, since one may stand there twice."""

    def getlist(self, name: str) -> list[str]:
        return self[name]


class Signatures:
    """Checks calls against the account's token."""

    def __init__(self, token: str) -> None:
        self._key = token.encode()
        self._validator = RequestValidator(token)

    def check(self, request: WebRequest) -> None:
        """Raises Forged unless Twilio signed this very call to this very address (with or without the port).

        A call that is sent once more, by whomever, is genuine: its text has the same id and is kept once.
        """
        signature = request.headers.get("x-twilio-signature", "")
        if not _SHAPE.fullmatch(signature):  # before anything of the body is read: that takes more than to send it
            raise Forged("X-Twilio-Signature is missing, or is none")
        signed = _signed(request)
        if signed is None or not self._fits(request.url, signed, signature):
            raise Forged("X-Twilio-Signature does not fit")

    def _fits(self, url: str, signed: Form | str, signature: str) -> bool:
        if isinstance(signed, str):
            return bool(self._validator.validate(url, signed, signature))  # pyright: ignore[reportUnknownArgumentType] untyped there
        # The validator always works out two signatures, with the port and without; nearly all calls need one.
        if hmac.compare_digest(self._signature(url, signed), signature.encode()):
            return True
        return bool(self._validator.validate(url, _fields(signed), signature))  # pyright: ignore[reportUnknownArgumentType] untyped there

    def _signature(self, url: str, form: Form) -> bytes:
        """As Twilio signs, in one step. Source: https://www.twilio.com/docs/usage/security#validating-requests"""
        words = url + "".join(name + value for name, value in sorted(set(form)))
        return base64.b64encode(hmac.digest(self._key, words.encode(), "sha1"))


def _signed(request: WebRequest) -> Form | str | None:
    """What the signature covers beside the URL: the fields of a form, or by a hash in the URL any other body.

    None: nothing vouches for this body.
    """
    if request.form or not request.body:
        return request.form
    if any(name == "bodySHA256" for name, _value in request.query):
        return request.body.decode("utf-8", "replace")
    return None


def _fields(form: Form) -> _Fields:
    fields: defaultdict[str, list[str]] = defaultdict(list)
    for name, value in form:
        fields[name].append(value)
    return _Fields(fields)
