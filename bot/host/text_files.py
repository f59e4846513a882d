"""Reading the text files that settings name: whole, and never without end."""

import errno
import stat
from pathlib import Path

from bot.host.of_system import of_system
from messages.sentence import Said, saying

_MOST_BYTES = 10_000_000  # a list of all places of a country has a tenth of that
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_LOOKED_AT = 200  # bytes by which the encoding is known
_OTHERS = {
    stat.S_IFDIR: "folder",
    stat.S_IFIFO: "pipe",
    stat.S_IFSOCK: "socket",
    stat.S_IFCHR: "device",
    stat.S_IFBLK: "device",
}


class NoFile(OSError):
    """Something else than a file is there, or one that is far too large: `said` says which."""

    def __init__(self, code: int, said: Said, path: Path) -> None:
        super().__init__(code, str(said), str(path))
        self.said = said


def read_text(path: Path, *, may_be_pipe: bool = False) -> str:
    """What stands in the file, in UTF-8 or in UTF-16. Raises OSError and UnicodeDecodeError."""
    return decoded(read_bytes(path, may_be_pipe=may_be_pipe))


def read_bytes(path: Path, *, may_be_pipe: bool = False) -> bytes:
    """What stands in the file. Raises OSError.

    A pipe would keep us waiting for its writer, and a device or a huge file fill the memory: OSError, too.
    """
    why_not = why_no_file(path)
    if why_not is not None and not (may_be_pipe and path.is_fifo()):
        raise NoFile(errno.EINVAL, why_not, path)
    with path.open("rb") as file:
        content = file.read(_MOST_BYTES + 1)
    if len(content) > _MOST_BYTES:
        raise NoFile(errno.EFBIG, saying("file-large", number=_MOST_BYTES // 1_000_000), path)
    return content


def why_no_file(path: Path) -> Said | None:
    """What is at the path instead of a file: "it is a folder"; None: it is one. Raises OSError."""
    other = _OTHERS.get(stat.S_IFMT(path.stat().st_mode))
    return None if other is None else saying(f"unread-{other}")


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


def why_unread(error: OSError | UnicodeDecodeError) -> Said:
    """Why a file could not be read, as it stands in a sentence: "no such file or directory"."""
    if isinstance(error, UnicodeDecodeError):
        return saying("file-alphabet")
    return error.said if isinstance(error, NoFile) else of_system(error)
