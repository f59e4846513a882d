"""SMS, MMS and WhatsApp through Twilio: the only folder that imports `twilio`.

`signature` and `reading` turn calls and listed texts into envelopes without I/O, `polling` asks the list that
`history` reads, `tries` keeps a text from leaving twice, `media` fetches pictures, `transport` and `errors`
say in our words what goes wrong, `channel` joins them. No rules and no words live here; the loops in `bot/`
call it. Importing it is slow (the library is large): do so only where Twilio is set up.
"""

from bot.channels.twilio.channel import Credentials, TwilioChannel
from bot.channels.twilio.services import SMS, WHATSAPP

__all__ = ["SMS", "WHATSAPP", "Credentials", "TwilioChannel"]
