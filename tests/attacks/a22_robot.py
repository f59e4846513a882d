"""A robot whose words change with every text: how often it is answered in ten minutes."""

from sim import Sim, main, stranger


def run():
    sim = Sim()
    sim.say(stranger(1), "hello").until("09:00")
    began = sim.mark()
    for n in range(300):
        sim.say(stranger(1), f"Your balance is {n} Ks", wait=2)
    sim.play()
    answers = sim.got(stranger(1), began)
    member = Sim()
    member.members(1)
    start = member.until("09:00").mark()
    for n in range(300):
        member.say("sms:+959771000000", f"Your balance is {n} Ks", wait=2)
    member.play()
    answered = member.got("sms:+959771000000", start)
    return (
        len(answers) <= 12 and len(answered) <= 12,
        f"{len(answers)} answers to a strange robot, {len(answered)} to one under a member's number, for 300 texts each",
    )


if __name__ == "__main__":
    main(run)
