"""STOP under the numbers of the only coordinator and the leader, then a member's SOS: who hears it."""

from sim import Sim, main, phone

HEAD = '[network]\nname = "Delta"\ntimezone = "Asia/Yangon"\ncountry = "MM"\nlanguages = ["en"]\n'
OFFICE = ["sms:+959420000001", "sms:+959420000011"]
ONE = (
    HEAD
    + 'coordinators = ["sms:+959420000001"]\n[themes]\nland = { en = "land" }\n[groups.LAND]\nen = "Land"\njoin = "open"\nleaders = ["sms:+959420000011"]\n'
)
MARK = "policeAtMyDoor"


def run():
    sim = Sim(network=ONE)
    sim.member(phone(0), "LAND").in_group(phone(0), "LAND")
    sim.until("01:00")
    for who in OFFICE:
        sim.say(who, "STOP", "YES", "YES 1", "YES 1234", wait=120)
    began = sim.until("02:10").mark()
    sim.say(phone(0), f"SOS {MARK}").wait(minutes=10).play()
    heard = {row["to"] for row in sim.got(OFFICE, began, has=MARK)}
    return bool(heard), f"{len(heard)} of {len(OFFICE)} heard the SOS within ten minutes"


if __name__ == "__main__":
    main(run)
