"""A form as a browser sends it: its fields, and the file that was chosen in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

from bot.web.body import TooLarge

_MOST_FIELDS = 100
_WITH_FILES = "multipart/form-data"


@dataclass(frozen=True, slots=True)
class Form:
    """What was sent. `file`: what stands in the file; None where the form has none, empty where none was chosen."""

    fields: Mapping[str, str]
    file: bytes | None = None


def read_form(body: bytes, content_type: str) -> Form:
    """The form in a body. Raises TooLarge for one with more fields than any of ours."""
    if content_type.partition(";")[0].strip().lower() == _WITH_FILES:
        return _with_file(body, content_type)
    try:
        pairs = parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=_MOST_FIELDS)
    except ValueError:
        raise TooLarge from None
    return Form(dict(pairs))


def _with_file(body: bytes, content_type: str) -> Form:
    from email.parser import BytesParser
    from email.policy import HTTP  # here: few send files

    head = f"Content-Type: {content_type}\r\n\r\n".encode("latin-1", "replace")
    parts = BytesParser(policy=HTTP).parsebytes(head + body)
    fields: dict[str, str] = {}
    file: bytes | None = None
    for count, part in enumerate(parts.iter_parts() if parts.is_multipart() else ()):
        if count >= _MOST_FIELDS:
            raise TooLarge
        name, value = part.get_param("name", header="content-disposition"), part.get_payload(decode=True)
        if not isinstance(name, str) or not isinstance(value, bytes):
            continue
        if part.get_param("filename", header="content-disposition") is not None:
            file = value
        else:
            fields[name] = value.decode("utf-8", "replace")
    return Form(fields, file)
