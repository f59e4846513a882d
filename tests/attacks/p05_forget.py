"""FORGET ME by SMS and by Telegram: gone within 30 hours, with what the own phone shows."""

from sim import Sim, main, phone


def run():
    sim = Sim()
    sms, chat, other = phone(0), "telegram:1001", phone(1)
    sim.member(sms, "PRO", "Ma Hla").member(chat, "PRO", "Ko Zaw").member(other, "PRO", "Daw Nwe").until("10:00")
    sim.act(sms, "FORGET ME")
    sim.wait(minutes=30).act(chat, "FORGET ME")
    sim.wait(hours=30).play()
    gone = [not sim.groups(who) and not sim.name(who) for who in (sms, chat)]
    words = sim.rows("select count(*) from people where name in ('Ma Hla', 'Ko Zaw')")[0][0]
    return all(gone) and not words and "PRO" in sim.groups(
        other
    ), f"erased within 30 hours: by SMS {gone[0]}, by Telegram {gone[1]}; {words} names left"


if __name__ == "__main__":
    main(run)
