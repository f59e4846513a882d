"""What a call without a signature costs: eight posters of 250 kB forms, and how long everybody else waits."""

import threading
import time

from sim import Live, main

FORM = "application/x-www-form-urlencoded"


def run():
    with Live() as live:
        body = b"&".join(b"%x=" % n for n in range(45000))[:262000]
        call = live.request("POST", "/channels/twilio", {"content-type": FORM, "x-twilio-signature": "x" * 28}, body)
        one = []
        for _ in range(3):
            began = time.monotonic()
            live.raw(call)
            one.append(time.monotonic() - began)
        idle = sorted(live.healthz() for _ in range(5))[2]
        stop, posted = threading.Event(), [0]

        def post():
            while not stop.is_set():
                live.raw(call)
                posted[0] += 1
                time.sleep(0.02)  # so that the posters themselves do not take the processor

        posters = [threading.Thread(target=post, daemon=True) for _ in range(8)]
        for poster in posters:
            poster.start()
        time.sleep(0.5)
        waits = []
        for _ in range(8):
            waits.append(live.healthz(15))
            time.sleep(0.1)
        stop.set()
        for poster in posters:
            poster.join(15)
    middle = sorted(waits)[len(waits) // 2]
    return (
        middle < 0.6 and max(waits) < 2,
        f"one call {min(one):.2f} s; /healthz {idle:.2f} s alone, {middle:.2f} s in the middle and {max(waits):.2f} s at most under {posted[0]} posts",
    )


if __name__ == "__main__":
    main(run)
