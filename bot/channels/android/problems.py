"""What a person should see to, in sentences."""

from bot.channels.android.outcome import FLOOD, NETWORK, PHONE, SIM, UNANSWERED

AWAY = {
    "network": "the phone cannot be reached: is it on, in this Wi-Fi, under the same address, and the app online?",
    "timeout": "the phone does not answer in time: is its Wi-Fi weak, or does it sleep?",
    "token": "the app does not know the user name and password: see LANPYA_ANDROID_USER and LANPYA_ANDROID_PASSWORD",
    "server": "the app has a fault: look at its log, and start it again",
    "answer": "something else than the app answers: see LANPYA_ANDROID_URL",
    "flood": "the phone asks for a pause",
}
TURNED_AWAY = {
    NETWORK: "the phone has no mobile network",
    SIM: "the network turns the SIM away: check its balance, and whether it is in the phone and not blocked",
    FLOOD: "Android holds texts back, as too many left: answer what the phone asks, or send fewer",
    PHONE: "the phone cannot send: look whether the app may send SMS, and start the phone again",
    UNANSWERED: "the phone's texts fail without a reason: check the SIM's balance, and start the phone again",
}
STUCK = (
    "the app keeps texts and does not send them: open it, switch battery optimisation off for it, and look whether "
    "a limit is set in it"
)
LIFO = "the app sends the newest text first and does not take another order: set Processing order to FIFO in it"
DEAF = "the app does not hear of texts any more, and is told to look each minute: start the phone again"
