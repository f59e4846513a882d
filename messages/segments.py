"""What a text costs as SMS: alphabet, units, segments, and the parts it is sent in."""

import re

# 3GPP TS 23.038 section 6.2.1: the default alphabet in the order of its codes (0x1B, escape, is no letter).
GSM7_BASIC = (
    "@£$¥èéùìòÇ\nØø\rÅå"
    "Δ_ΦΓΛΩΠΨΣΘΞÆæßÉ"
    " !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
    "¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
# Section 6.2.1.1: the extension table; each costs two septets, the escape and the letter.
GSM7_EXTENSION = "\f^{}\\[~]|€"

GSM7_ALONE, UCS2_ALONE = 160, 70
# TS 23.040 section 9.2.3.24: the joining header takes 6 bytes with an 8-bit reference, 7 with a 16-bit one.
GSM7_JOINED = {8: 153, 16: 152}
UCS2_JOINED = {8: 67, 16: 66}

_NOT_GSM7 = re.compile(f"[^{re.escape(GSM7_BASIC + GSM7_EXTENSION)}]")
_EXTENSION = re.compile(f"[{re.escape(GSM7_EXTENSION)}]")

# What word processors and phones put in place of a key, by the plain characters that read the same.
_PLAIN = {
    "'": "`\u2018\u2019\u201a\u201b\u2032\u00b4\u02bc\uff07",
    '"': "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2022\u00b7\u00ad",
    "...": "\u2026",
    " ": "\t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
    "\n": "\u2028\u2029\u0085",
    # Zero-width marks and joiners (ZWNJ, ZWJ), direction marks, byte order mark, variation selectors.
    "": "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2066\u2067\u2068\u2069\ufeff\ufe0e\ufe0f"
    # Control characters, which are letters of neither alphabet.
    + "".join(chr(code) for code in (*range(0x20), 0x7F) if chr(code) not in "\t\n\r\f"),
}
_PLAIN_TABLE = {ord(letter): plain for plain, letters in _PLAIN.items() for letter in letters}
_FANCY = re.compile(f"[{re.escape(''.join(_PLAIN.values()))}]|\r\n")


def is_gsm7(text: str) -> bool:
    """Whether every letter of `text` is in GSM-7, so that a segment holds 160 and not 70."""
    return _is_typed(text) or _NOT_GSM7.search(text) is None


def _is_typed(text: str) -> bool:
    """Whether it holds nothing but letters and signs of an English keyboard, of which one is not in GSM-7: as most."""
    return text.isascii() and text.isprintable() and "`" not in text


def units(text: str) -> int:
    """GSM-7 septets (an extension letter such as "€" counts two), else UCS-2 code units (an emoji, two)."""
    return _units(text, is_gsm7(text))


def segments(text: str) -> int:
    """How many SMS segments `text` costs; an empty text costs one.

    A single segment holds 160 / 70 units; joined ones 153 / 67 each, less what a pair of two units
    that may not be torn leaves empty.
    """
    if len(text) <= GSM7_ALONE // 2 and _is_typed(text):  # whatever its letters are: they cost two at most
        return 1
    gsm7 = is_gsm7(text)
    total = _units(text, gsm7)
    if total <= (GSM7_ALONE if gsm7 else UCS2_ALONE):
        return 1
    room = GSM7_JOINED[8] if gsm7 else UCS2_JOINED[8]
    if total == len(text):
        return -(-total // room)
    return len(split(text))


def most_letters(text: str, count: int) -> int:
    """How many letters a text that holds these has at most, where it costs so many segments."""
    alone, joined = (GSM7_ALONE, GSM7_JOINED[8]) if is_gsm7(text) else (UCS2_ALONE, UCS2_JOINED[8])
    return alone if count <= 1 else count * joined


def split(text: str, reference_bits: int = 8) -> list[str]:
    """The parts that `text` is sent in, one per segment; joined they are `text` again.

    `reference_bits` is the width of the joining reference, 8 or 16. Only letters of two units are kept whole.
    """
    gsm7 = is_gsm7(text)
    if _units(text, gsm7) <= (GSM7_ALONE if gsm7 else UCS2_ALONE):
        return [text]
    room = (GSM7_JOINED if gsm7 else UCS2_JOINED)[reference_bits]
    parts: list[str] = []
    start = used = 0
    for index, letter in enumerate(text):
        width = 2 if letter > "\uffff" or (gsm7 and letter in GSM7_EXTENSION) else 1
        if used + width > room:
            parts.append(text[start:index])
            start, used = index, 0
        used += width
    return [*parts, text[start:]]


def plain(text: str) -> str:
    """`text` with typographic quotes, dashes, spaces and invisible characters replaced by plain ones.

    One curly quote makes an English text of 160 three segments. Burmese letters stay as they are.
    """
    if _is_typed(text) or _FANCY.search(text) is None:
        return text
    return text.replace("\r\n", "\n").translate(_PLAIN_TABLE)


def _units(text: str, gsm7: bool) -> int:
    if gsm7:
        return len(text) + len(_EXTENSION.findall(text))
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
