"""What of another language stands in a Burmese sentence, where only names and what one types may."""

import re

# Commands and what they are given, files, addresses, settings and keys of a file; what stands in quotes, as somebody
# else said or as it is to be written; options of another program.
_TYPED = re.compile(
    r"(?:lanpya|uv|sudo|chmod|systemctl)(?: (?:[a-z0-9_./@:$-]+|FILE|NAME))*"
    r"|\w+ = \S+|\S*[/@_=\[\].:-]\S*[A-Za-z]\S*|\S*[A-Za-z]\S*[/@_=\[\]:-]\S*|\S+\.\S+"
    r"|\"[^\"]*\"|'[^']*'"
)
_WORD = re.compile(r"[A-Za-z]*[a-z][A-Za-z]*")
# What it is called everywhere: makers, things, and the words of menus and settings of other programs.
_NAME = re.compile(
    r"Lanpya|Telegram|Twilio|Android|WhatsApp|PostgreSQL|LUKS|Wi|Fi|Bot|Billing|Account|Auth|Token|Phone|Numbers|centre"
    r"|Processing|Require|Internet|Messaging|Webhook|webhook|gammu|gateway|proxy|port|token|certificate|firewall|router|tunnel"
    r"|local|server|online|mode|bytes|pipe|socket|order|connection|message|comes|in|zram|pyrage|sqlcipher|yes"
    r"|https?|A|TLS|MB"
)


def foreign_words(sentence: str) -> set[str]:
    """The words of Latin letters in it that are neither a name nor something to type."""
    return {word for word in _WORD.findall(_TYPED.sub(" ", sentence)) if _NAME.fullmatch(word) is None}
