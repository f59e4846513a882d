"""Every word by which a channel says why a text did not leave or arrive; docs/channels/reasons.md explains each."""

DEAD = ("number", "blocked", "unknown")  # the address, not the text: nothing is sent there any more
OPTED_OUT = "stopped"
OUTSIDE = "window"  # the person has not written for so long that this way is closed for the moment
REFUSALS = (*DEAD, OPTED_OUT, OUTSIDE, "filtered", "expired", "rejected", "long")
DELAYS = ("network", "timeout", "server", "token", "credit", "flood", "sim", "phone", "answer", "setup")

# What a single channel says besides: texts wait, or the address has another name now.
TELEGRAM = ("conflict", "webhook", "moved")
MODEM = ("busy", "modem", "daemon", "missing", "locked", "schema", "broken", "spool", "storage")
PASSED_OVER = "waiting"  # never tried: others of its lease failed, or the modem's daemon never touched it
IN_DOUBT = ("unanswered", "partly", "interrupted")  # it may have left

ALL = (*REFUSALS, *DELAYS, *TELEGRAM, *MODEM, PASSED_OVER, *IN_DOUBT)
