"""2,100 idle connections from one caller: can a provider still come in."""

import resource
import socket
import time

from sim import Live, main


def run():
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(8192, hard), hard))
    with Live() as live:
        lines = []
        began = time.monotonic()
        while len(lines) < 2100 and time.monotonic() - began < 6:
            try:
                lines.append(socket.create_connection(("127.0.0.1", live.port), timeout=1))
            except OSError:
                break
        in_time = sum(live.healthz(4) < 4 for _ in range(5))
        taken = live.text("+959771000003", "HELP", "g1")
        for line in lines:
            line.close()
    return (
        len(lines) > 100 and in_time >= 4 and taken == 200,
        f"with {len(lines)} idle connections {in_time} of 5 calls were answered, a text got {taken}",
    )


if __name__ == "__main__":
    main(run)
