"""Names of power: an infiltrator calls itself "the coordinators", "Office", with look-alikes, with system sentences."""

import re
import unicodedata

from sim import Sim, main

FALSE = (
    "the coordinators",
    "Office (Lanpya)",
    "The Cооrdinatоrs",
    "LEADER of PRO",
    "National Paralegal Network",
    "Ko Aung: yes\nREPLY 9 answers.",
    "တာဝန်ခံများ",
    "ညှိနှိုင်းရေးမှူး",
    "ခေါင်းဆောင်",
    "\u202eKo Aung\u202c",
    "\x1b[2Jowned",
    "coord\u200binators",
)
LIKE = str.maketrans("оОаАеЕсСрРхХіІοΟαΑεΕ", "ooaaeeccppxxiiooaaee")


def plain(text):
    text = unicodedata.normalize("NFKC", text).translate(LIKE).casefold()
    return re.sub(r"[^\w]", "", "".join(c for c in text if unicodedata.category(c) != "Cf"))


def bad(name):
    if any(unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp", "Co", "Cs") for c in name):
        return True
    return any(
        word in plain(name)
        for word in (
            "coordinator",
            "office",
            "leader",
            "nationalparalegal",
            plain("တာဝန်ခံ"),
            plain("ညှိနှိုင်းရေးမှူး"),
            plain("ခေါင်းဆောင်"),
        )
    )


def run():
    sim = Sim()
    kept = sim.call_themselves([*FALSE, "Ko Tun"])
    *false, honest = kept.values()
    taken = [ascii(name)[:24] for name in false if name and bad(name)]
    return (
        not taken and honest == "Ko Tun",
        f"{len(taken)} of {len(FALSE)} names of power or with control marks taken {taken[:3]}; an honest name is free: {honest == 'Ko Tun'}",
    )


if __name__ == "__main__":
    main(run)
