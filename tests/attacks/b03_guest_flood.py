"""70 strange numbers text hello to a SIM of 60 an hour: do a member's SOS and HELP still leave."""

import time

from sim import Live, main

MEMBER = "+959771000001"
SOS = "policeAtMyHouse"


def run():
    with Live(channels=("gateway",)) as live:
        for n, text in enumerate(("JOIN PRO", "YES", "Ma Hla", "SKIP", "SKIP")):
            live.text(MEMBER, text, f"m{n}")
            time.sleep(0.4)
        time.sleep(1.5)
        inside = live.rows(
            "select count(*) from memberships m join addresses a on a.person_id = m.person_id where a.address = ? and m.code = 'PRO'",
            f"sms:{MEMBER}",
        )[0][0]
        for n in range(70):
            live.text(f"+9597799{n:05}", "hello", f"s{n}")
        time.sleep(3)
        began = time.monotonic()
        before = len(live.sent(MEMBER[1:]))
        live.text(MEMBER, f"SOS {SOS} in Hpa-An", "sos")
        time.sleep(0.2)
        live.text(MEMBER, "HELP", "help")
        for _ in range(32):
            heard, answers = len(live.sent(SOS, began)), len(live.sent(MEMBER[1:])) - before
            if heard and answers >= 2:
                break
            time.sleep(0.25)
        strangers = len(live.sent("9597799"))
    good = bool(inside) and heard >= 1 and answers >= 2 and strangers <= 20
    return (
        good,
        f"{heard} coordinators and leaders got the SOS by SMS, the member {answers} answers in 8 s; {strangers} SMS went to strangers",
    )


if __name__ == "__main__":
    main(run)
