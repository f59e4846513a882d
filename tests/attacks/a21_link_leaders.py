"""LINK codes of twenty leaders guessed at random for five hours by throw-away chats, nine a round."""

import random

from sim import Sim, main, number_in

LEADERS = [f"sms:+9594200001{n:02}" for n in range(20)]
DELTA = (
    '[network]\nname = "Delta"\ntimezone = "Asia/Yangon"\ncountry = "MM"\nlanguages = ["en"]\ncoordinators = ["sms:+959420000001"]\n[themes]\nland = { en = "land" }\n[groups.LAND]\nen = "Land"\njoin = "open"\nleaders = '
    + str(LEADERS).replace("'", '"')
    + "\n"
)


def run():
    sim = Sim("2026-12-01T00:00", DELTA)
    sim.say("sms:+959771000009", "HELP", wait=300).say(LEADERS[0], "LINK", wait=1200).play()
    digits = len(number_in(sim.texts(LEADERS[0]), "LINK", "is") or "0000")  # how long codes are is no secret
    dice, chat, chats = random.Random(2), 700000, set()
    for _ in range(100):
        chat += 1
        sim.say(
            f"telegram:{chat}", f"LINK {'0' * digits}", wait=0
        )  # the tenth wrong one closes the open codes: burn it first
        for leader in LEADERS:
            sim.say(leader, "LINK", wait=0)
        for k in range(9):
            chat += k % 3 == 0
            chats.add(f"telegram:{chat}")
            sim.say(f"telegram:{chat}", f"LINK {dice.randrange(10**digits):0{digits}}", wait=0)
        sim.wait(minutes=3)
    sim.play()
    own = {sim.person(leader) for leader in LEADERS}
    taken = [a for a, p in sim.rows("select address, person_id from addresses") if a in chats and p in own]
    texts = sim.got(LEADERS)
    return not taken, f"{len(taken)} leaders taken over in five hours; {len(texts)} texts to the leaders for it"


if __name__ == "__main__":
    main(run)
