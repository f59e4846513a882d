"""A newer program in the place of this one: stop, copy, update, check, start, and the way back when it does not work.

Everything that is used is imported before anything is replaced: afterwards the files of this program are others.
"""

import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, distribution, requires
from pathlib import Path
from typing import Any

from bot.host.instance import AlreadyRunning, FileLock

_BESIDE = ("", "-wal")  # what SQLite keeps of a database that nobody uses
_SERVICE = "lanpya"
_SETTLES_SECONDS = 5


class NotUpgraded(Exception):
    """It was not upgraded, and all is as before; the text says why, and what to do."""


class _Failed(Exception):
    """A step did not work; the text says which, and what it said."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the program is, and where its data are.

    `program` is a clone with `.uv` and `.venv`; `home` has `.env`, and its owner runs it. `database`: its file; None
    when it is on a server.
    """

    program: Path
    home: Path
    database: Path | None
    extras: Sequence[str] = ()

    def refused(self) -> str | None:
        """Why nothing can be upgraded here; None: it can."""
        if not (self.program / ".git").exists() or not self._uv.exists():
            return (
                f"{self.program} was not set up by deploy/install.sh: upgrade Lanpya as you installed it. "
                "docs/operations.md has the lines."
            )
        if not os.access(self.program, os.W_OK):
            return f"{self.program} belongs to somebody else: sudo lanpya upgrade"
        return None

    def is_in_use(self) -> bool:
        """Whether a `lanpya run` has the database."""
        lock = Path(f"{self.database}.lock")
        if not lock.exists():
            return False
        try:
            FileLock(lock).release()
        except AlreadyRunning:
            return True
        return False

    @property
    def _uv(self) -> Path:
        return self.program / ".uv" / "bin" / "uv"

    def run(self, *arguments: str, environment: Mapping[str, str] | None = None) -> str:
        """What a program says that works on the program's folder. Raises _Failed."""
        # Whoever runs the program reads these files: no matter what root's are like.
        return _run(arguments, self.program, {**os.environ, **(environment or {})}, umask=0o022)

    def git(self, *arguments: str) -> str:
        """What git says of the clone. Raises _Failed."""
        return self.run("git", "-c", f"safe.directory={self.program}", *arguments).strip()

    def install(self) -> None:
        """Have what the clone holds in its environment, compiled, with the extras that were there. Raises _Failed."""
        extras = [word for extra in self.extras for word in ("--extra", extra)]
        options = ("--frozen", "--no-dev", "--no-editable", "--reinstall-package", "lanpya")
        environment = {"UV_COMPILE_BYTECODE": "1", "UV_PYTHON_DOWNLOADS": "never"}
        self.run(str(self._uv), "sync", "-q", *options, *extras, environment=environment)

    def lanpya(self, *arguments: str, may_warn: bool = False) -> str:
        """What `lanpya` says on its data, run by the owner of these. Raises _Failed."""
        owner = self.home.stat()
        identity: dict[str, Any] = {}
        if os.geteuid() == 0 and owner.st_uid != 0:
            identity = {"user": owner.st_uid, "group": owner.st_gid, "extra_groups": [owner.st_gid]}
        command = (str(self.program / ".venv" / "bin" / "lanpya"), *arguments)
        environment = {**os.environ, "HOME": str(self.home)}
        return _run(command, self.home, environment, may_warn=may_warn, **identity)


def _run(
    command: Sequence[str], folder: Path, environment: Mapping[str, str], *, may_warn: bool = False, **how: Any
) -> str:
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", errors="replace", **how
    )
    if done.returncode == 0 or (may_warn and done.stdout):
        return done.stdout
    verb = next((word for word in command[1:] if not word.startswith("-") and "=" not in word), "")
    raise _Failed(f"{Path(command[0]).name} {verb}: {_why(done)}")


def _why(done: subprocess.CompletedProcess[str]) -> str:
    """The line of what a program said that tells most."""
    lines = [line for line in (done.stderr or done.stdout).splitlines() if line.strip()]
    telling = (line for line in lines if line.lower().startswith(("fatal", "error")))
    return next(telling, lines[-1] if lines else f"status {done.returncode}")


@dataclass(slots=True)
class Upgrade:
    """One upgrade of a place; `say` is told of each step. `to`: a revision of the repository; None: its newest."""

    place: Place
    say: Callable[[str], None]
    to: str | None = None
    settles_seconds: float = _SETTLES_SECONDS
    _was_on: bool = field(default=False, init=False)

    def run(self) -> None:
        """Do it. Raises NotUpgraded; then all is as before."""
        refused = self.place.refused()
        if refused is not None:
            raise NotUpgraded(refused)
        old, new = self._look()
        if old == new:
            self.say(f"This is the newest already: {old[:10]}.")
            return
        self._open()
        troubles = self._troubles()
        self._stop()
        copies = self._copy()
        try:
            self._replace(new)
            self._check(troubles)
            self._start()
        except (_Failed, KeyboardInterrupt) as failed:
            self._go_back(old, copies)
            why = str(failed) or "you stopped it"
            raise NotUpgraded(f"The newer Lanpya did not work here ({why}). All is as it was before.") from None
        _forget(copies)
        self.say(f"Lanpya is {new[:10]} now, and was {old[:10]}. CHANGELOG.md says what is new.")

    def _look(self) -> tuple[str, str]:
        """Which revision is here, and which is to come."""
        try:
            changed = self.place.git("status", "--porcelain", "--untracked-files=no")
            if changed:
                raise NotUpgraded(f"Files of the program were changed: put them aside first.\n{changed}")
            old = self.place.git("rev-parse", "HEAD")
            self.say("Looking for a newer Lanpya ...")
            self.place.git("fetch", "-q", "--tags", "origin")
            new = self.place.git("rev-parse", "--verify", f"{self.to or '@{upstream}'}^{{commit}}")
            if self.place.git("merge-base", old, new) != old:
                raise NotUpgraded(
                    f"{self.to or 'It'} is not newer than what is here: an older Lanpya cannot read the data."
                )
        except _Failed as failed:
            raise NotUpgraded(f"No newer Lanpya can be had: {failed}. Nothing was changed.") from None
        return old, new

    def _open(self) -> None:
        """Have the data opened, before the service is stopped: without its key a database opens to nobody."""
        try:
            self._read_data()
        except _Failed as failed:
            raise NotUpgraded(f"The data cannot be opened here: {failed}. Nothing was changed.") from None

    def _read_data(self) -> None:
        if self.place.database is None or self.place.database.exists():
            self.place.lanpya("queue", "--json")

    def _troubles(self) -> set[str]:
        """What doctor calls broken."""
        try:
            found = json.loads(self.place.lanpya("doctor", "--offline", "--json", may_warn=True))
        except (_Failed, ValueError):
            return {"doctor"}
        return {one["id"] for one in found["findings"] if one["level"] == "broken"}

    def _stop(self) -> None:
        self._was_on = _service("is-active")
        if self._was_on:
            self.say("Stopping the service ...")
            _service("stop")
        elif self.place.is_in_use():
            raise NotUpgraded("lanpya run works on this database: stop it first. Nothing was changed.")

    def _copy(self) -> list[tuple[Path, Path]]:
        """Copy the database's files as they lie there; each with the place that it came from."""
        database = self.place.database
        if database is None or not database.exists():
            return []
        self.say("Copying the database ...")
        copies: list[tuple[Path, Path]] = []
        try:
            for source in (place for end in _BESIDE if (place := Path(f"{database}{end}")).exists()):
                copies.append((Path(f"{source}.before-upgrade"), source))
                _copy_as_it_is(*reversed(copies[-1]))
        except OSError as error:
            _forget(copies)
            if self._was_on:
                _service("start")
            reason = (error.strerror or "").lower()
            raise NotUpgraded(f"The database cannot be copied ({reason}). Nothing was changed.") from None
        return copies

    def _replace(self, revision: str) -> None:
        self.say(f"Installing {revision[:10]} ...")
        self.place.git("merge", "-q", "--ff-only", revision)
        self.place.install()

    def _check(self, before: set[str]) -> None:
        """Bring the database up to date, and look whether something is broken that was not."""
        self.say("Checking ...")
        self.place.lanpya("version")
        self._read_data()
        worse = self._troubles() - before
        if worse:
            raise _Failed(f"lanpya doctor: {', '.join(sorted(worse))} broken")

    def _start(self) -> None:
        if not self._was_on:
            self.say("The service did not run, and was not started.")
            return
        self.say("Starting the service ...")
        _service("start")
        time.sleep(self.settles_seconds)
        if not _service("is-active"):
            raise _Failed("the service ends after its start")

    def _go_back(self, old: str, copies: Sequence[tuple[Path, Path]]) -> None:
        self.say("Going back ...")
        if self._was_on:
            _service("stop")
        self.place.git("reset", "-q", "--hard", old)
        self.place.install()
        if copies:
            for end in (*_BESIDE, "-shm"):
                Path(f"{self.place.database}{end}").unlink(missing_ok=True)
        for copy, source in copies:
            copy.replace(source)
        if self._was_on:
            _service("start")


def _copy_as_it_is(source: Path, copy: Path) -> None:
    shutil.copy2(source, copy)
    os.chown(copy, source.stat().st_uid, source.stat().st_gid)


def _forget(copies: Sequence[tuple[Path, Path]]) -> None:
    # What people have erased stands in them still; `lanpya backup` makes copies to be kept.
    for copy, _source in copies:
        copy.unlink(missing_ok=True)


def _service(verb: str) -> bool:
    """Whether systemctl did that with our service; False where there is no systemd."""
    systemctl = shutil.which("systemctl")
    if systemctl is None:
        return False
    return subprocess.run([systemctl, "-q", verb, _SERVICE], stderr=subprocess.DEVNULL, check=False).returncode == 0


def installed_extras() -> list[str]:
    """The extras of this installation: those all of whose packages are there."""
    metadata = distribution("lanpya").metadata
    names: list[str] = metadata.get_all("Provides-Extra") or []
    return [name for name in names if all(map(_is_installed, _packages(name)))]


def _packages(extra: str) -> list[str]:
    """The packages that an extra brings."""
    found: list[str] = []
    for line in requires("lanpya") or []:
        wanted, _, marker = line.partition(";")
        if f"extra == '{extra}'" in marker.replace('"', "'"):
            found.append(
                "".join(letter if letter.isalnum() or letter in "-_." else " " for letter in wanted).split()[0]
            )
    return found


def _is_installed(package: str) -> bool:
    try:
        distribution(package)
    except PackageNotFoundError:
        return False
    return True
