"""Reading the text files that settings name: whole, and never without end."""

import errno
import stat
from pathlib import Path

_MOST_BYTES = 10_000_000  # a list of all places of a country has a tenth of that
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_LOOKED_AT = 200  # bytes by which the encoding is known
_OTHERS = {
    stat.S_IFDIR: "it is a folder",
    stat.S_IFIFO: "it is a pipe, and no file",
    stat.S_IFSOCK: "it is a socket, and no file",
    stat.S_IFCHR: "it is a device, and no file",
    stat.S_IFBLK: "it is a device, and no file",
}


def read_text(path: Path, *, may_be_pipe: bool = False) -> str:
    """What stands in the file, in UTF-8 or in UTF-16. Raises OSError and UnicodeDecodeError."""
    return decoded(read_bytes(path, may_be_pipe=may_be_pipe))


def read_bytes(path: Path, *, may_be_pipe: bool = False) -> bytes:
    """What stands in the file. Raises OSError.

    A pipe would keep us waiting for its writer, and a device or a huge file fill the memory: OSError, too.
    """
    why_not = why_no_file(path)
    if why_not is not None and not (may_be_pipe and path.is_fifo()):
        raise OSError(errno.EINVAL, why_not, str(path))
    with path.open("rb") as file:
        content = file.read(_MOST_BYTES + 1)
    if len(content) > _MOST_BYTES:
        raise OSError(errno.EFBIG, f"it has more than {_MOST_BYTES // 1_000_000} MB", str(path))
    return content


def why_no_file(path: Path) -> str | None:
    """What is at the path instead of a file: "it is a folder"; None: it is one. Raises OSError."""
    return _OTHERS.get(stat.S_IFMT(path.stat().st_mode))


def decoded(content: bytes) -> str:
    """The text of a file in UTF-8, or in UTF-16, which Windows calls Unicode; without its mark. Raises
    UnicodeDecodeError."""
    if content[:2] in _UTF_16_MARKS:
        return content.decode("utf-16")
    start = content[:_LOOKED_AT]
    zeros = start[1::2].count(0), start[::2].count(0)
    if 2 * max(zeros) > len(start) // 2:  # without its mark: every second byte of our letters is none
        return content.decode("utf-16-le" if zeros[0] > zeros[1] else "utf-16-be")
    return content.decode("utf-8-sig")


def why_unread(error: OSError | UnicodeDecodeError) -> str:
    """Why a file could not be read, as it stands in a sentence: "no such file or directory"."""
    if isinstance(error, UnicodeDecodeError):
        return "it is not UTF-8 text"
    # The system's reasons begin with a capital; "MB" in ours keeps its own.
    reason = error.strerror or ""
    return reason[:1].lower() + reason[1:]
