"""Files in one that only a key can open which is not on this machine: an age file with a tar in it.

Debian's `age` opens it as well: `age --decrypt --identity KEYFILE COPY | tar x`.
"""

import io
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryFile
from threading import Thread
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tarfile import TarFile

from messages.sentence import Told, Words, saying

_KEY = "AGE-SECRET-KEY-1"


class SealError(Told):
    """Nothing was sealed or opened; what is said is why, as the end of a sentence."""


def seal(files: Iterable[tuple[str, Path | bytes]], target: Path, recipients: Iterable[str]) -> None:
    """Write the files, by their names within, into `target`, so that any one of the recipients' keys opens it.

    Bytes instead of a path are what stands in a file that is not on the disk.
    Nothing of them is written anywhere unencrypted. Raises SealError, and OSError where `target` cannot be made.
    """
    age, keys = _age(), _keys(recipients)
    with os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
        failed = _piped(lambda pipe: _pack(files, pipe), lambda pipe: age.encrypt_io(pipe, out, keys))
        if failed is not None:
            raise SealError(f"it could not be written ({failed})")
        out.flush()
        os.fsync(out.fileno())


def why_not_sealed(recipients: Iterable[str]) -> Words | None:
    """Why nothing can be sealed for these, as the end of a sentence; None: it can."""
    try:
        _keys(recipients)
    except SealError as why:
        return why.said
    return None


def _keys(recipients: Iterable[str]) -> list[Any]:
    age = _age()
    try:
        return [age.x25519.Recipient.from_str(one) for one in recipients]
    except age.RecipientError:
        raise SealError(saying("seal-key")) from None


def _piped(write: Callable[[IO[bytes]], None], read: Callable[[IO[bytes]], None]) -> Exception | None:
    """Run both ends of a pipe at once; the first failure of either, if there was one."""
    source, sink = os.pipe()
    failures: list[Exception] = []

    def fill() -> None:
        try:
            with os.fdopen(sink, "wb") as pipe:
                write(pipe)
        except Exception as error:  # told by the other end's thread
            failures.append(error)

    thread = Thread(target=fill, name="seal")
    thread.start()
    try:
        with os.fdopen(source, "rb") as pipe:
            read(pipe)
    except Exception as error:
        failures.insert(0, error)
    thread.join()
    return failures[0] if failures else None


def _pack(files: Iterable[tuple[str, Path | bytes]], pipe: IO[bytes]) -> None:
    import tarfile  # here: who makes no such copies has no need of it

    with tarfile.open(mode="w|", fileobj=pipe) as tar:
        for name, source in files:
            try:
                _add(tar, name, source)
            except FileNotFoundError:  # a photo that was erased meanwhile
                continue


def _add(tar: "TarFile", name: str, source: Path | bytes) -> None:
    if isinstance(source, bytes):
        info = tar.tarinfo(name)
        info.size, info.mode = len(source), 0o600
        tar.addfile(info, io.BytesIO(source))
        return
    with source.open("rb") as file:
        info = tar.gettarinfo(arcname=name, fileobj=file)
        info.uid = info.gid = 0
        info.uname = info.gname = ""
        tar.addfile(info, file)


def unseal(sealed: Path, key: str, folder: Path, is_ours: Callable[[str], bool]) -> None:
    """Put the files into `folder`. Raises SealError unless the whole file is as it was made, and holds ours alone.

    What is unpacked was looked at to its end before: a file that was cut or changed leaves nothing there.
    """
    age = _age()
    try:
        identity = age.x25519.Identity.from_str(key)
    except age.IdentityError:
        raise SealError("this is no key: it begins with AGE-SECRET-KEY-1") from None
    with TemporaryFile(dir=folder) as plain:
        with sealed.open("rb") as source:
            try:
                age.decrypt_io(source, plain, [identity])
            except age.DecryptError as error:
                raise SealError(_why(str(error))) from None
            except OSError as error:
                if error.errno is not None:
                    raise
                raise SealError("it was cut or changed") from None
        plain.seek(0)
        _unpack(plain, folder, is_ours)


def _why(told: str) -> str:
    return "this key does not open it" if "No matching keys" in told else "it was cut or changed, or is none"


def _unpack(plain: IO[bytes], folder: Path, is_ours: Callable[[str], bool]) -> None:
    import tarfile

    try:
        with tarfile.open(fileobj=plain) as tar:
            for member in tar:
                content = tar.extractfile(member) if member.type == tarfile.REGTYPE else None
                if content is None or not is_ours(member.name):
                    raise SealError(f"it holds {member.name}, which no copy of Lanpya does")
                path = folder / member.name
                path.parent.mkdir(mode=0o700, exist_ok=True)
                path.touch(mode=0o600, exist_ok=False)
                with path.open("wb") as file:
                    shutil.copyfileobj(content, file)
    except (tarfile.TarError, FileExistsError):
        raise SealError("it holds no copy of Lanpya") from None


def key_in(text: str) -> str:
    """The key in a file that `age-keygen` wrote. Raises SealError."""
    found = [line.strip() for line in text.splitlines() if line.strip().startswith(_KEY)]
    if not found:
        raise SealError("there is no line AGE-SECRET-KEY-1... in it")
    return found[0]


def files_in(folder: Path, prefix: str) -> Iterator[tuple[str, Path]]:
    """The files of a folder, each with its name within."""
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.is_file():
            yield f"{prefix}/{path.name}", path


def _age() -> Any:
    try:
        import pyrage
    except ImportError:
        raise SealError(saying("seal-package")) from None
    return pyrage
