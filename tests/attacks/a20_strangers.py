"""300 strange numbers, one text each: how many SMS leave to people who never asked."""

from sim import Sim, main, stranger


def run():
    sim = Sim()
    (hla,) = sim.members(1)
    began = sim.until("09:00").mark()
    for n in range(300):
        sim.say(stranger(n), "hi", wait=5)
    sim.say(hla, "HELP").wait(minutes=25).play()
    numbers = [stranger(n) for n in range(300)]
    sent = sim.got(numbers, began)
    helped = sim.got(hla, began)
    return len(sent) <= 15 and bool(
        helped
    ), f"{len(sent)} SMS to strangers within the hour; the member's HELP got {len(helped)} answers"


if __name__ == "__main__":
    main(run)
