"""What a person should see to: `doctor-why-android-...` of the catalogs. The sentences here are for the log."""

from messages.reason import Reason

# `away-network` and so on: the app or the phone does not answer.
AWAY = (Reason.NETWORK, Reason.TIMEOUT, Reason.TOKEN, Reason.SERVER, Reason.ANSWER, Reason.FLOOD)
# `turned-sim` and so on: texts do not leave.
TURNED_AWAY = (Reason.NETWORK, Reason.SIM, Reason.FLOOD, Reason.PHONE, Reason.UNANSWERED)
LIFO = "the app sends the newest text first and does not take another order: set Processing order to FIFO in it"
DEAF = "the app does not hear of texts any more, and is told to look each minute: start the phone again"
