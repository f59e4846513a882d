"""What a person should see to, in sentences."""

from messages.reason import Reason

AWAY = {
    Reason.NETWORK: "the phone cannot be reached: is it on, in this Wi-Fi, under the same address, and the app online?",
    Reason.TIMEOUT: "the phone does not answer in time: is its Wi-Fi weak, or does it sleep?",
    Reason.TOKEN: "the app does not know the user name and password: see LANPYA_ANDROID_USER and "
    "LANPYA_ANDROID_PASSWORD",
    Reason.SERVER: "the app has a fault: look at its log, and start it again",
    Reason.ANSWER: "something else than the app answers: see LANPYA_ANDROID_URL",
    Reason.FLOOD: "the phone asks for a pause",
}
TURNED_AWAY = {
    Reason.NETWORK: "the phone has no mobile network",
    Reason.SIM: "the network turns the SIM away: check its balance, and whether it is in the phone and not blocked",
    Reason.FLOOD: "Android holds texts back, as too many left: answer what the phone asks, or send fewer",
    Reason.PHONE: "the phone cannot send: look whether the app may send SMS, and start the phone again",
    Reason.UNANSWERED: "the phone's texts fail without a reason: check the SIM's balance, and start the phone again",
}
STUCK = (
    "the app keeps texts and does not send them: open it, switch battery optimisation off for it, and look whether "
    "a limit is set in it"
)
LIFO = "the app sends the newest text first and does not take another order: set Processing order to FIFO in it"
DEAF = "the app does not hear of texts any more, and is told to look each minute: start the phone again"
