"""Why the system could not do something, in the words of the catalogs."""

import errno

from messages.sentence import Said, saying

# `doctor-system-...` of the catalogs; what is none of these stands there as the system says it.
_REASONS = {
    errno.ENOENT: "missing",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.EISDIR: "folder",
    errno.EIO: "disk",
    errno.ENOSPC: "full",
    errno.EROFS: "read-only",
    errno.ECONNREFUSED: "refused",
    errno.EHOSTUNREACH: "unreachable",
    errno.ENETUNREACH: "unreachable",
    errno.ETIMEDOUT: "timeout",
}


def of_system(error: OSError) -> Said:
    """The reason as it stands in a sentence, without its end: "permission denied"."""
    if isinstance(error, TimeoutError):
        return saying("system-timeout")
    reason = _REASONS.get(error.errno or 0)
    if reason is not None:
        return saying(f"system-{reason}")
    words = error.strerror or ""  # the system's reasons begin with a capital
    return saying("as-told", reason=words[:1].lower() + words[1:])
