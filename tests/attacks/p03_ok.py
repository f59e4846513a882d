"""Leader and coordinator let people in, or refuse, with the number that their own phone shows."""

from sim import C, R, Sim, main, number_in, phone


def run():
    sim = Sim()
    sim.member(phone(0), "REC", "Ma Hla").member(phone(1), "REC", "Ko Zaw").until("10:00").play()
    numbers = [number_in([row["text"]], "OK") for row in sim.got(R) if number_in([row["text"]], "OK")]
    if numbers:
        sim.say(R, f"OK {numbers[0]}", wait=300)
    refused = number_in(sim.texts(R)[-2:], "REFUSE")
    if refused:
        sim.say(R, f"REFUSE {refused}", wait=300)
    sim.play()
    first, second = "REC" in sim.groups(phone(0)), "REC" in sim.groups(phone(1))
    began = sim.mark()
    sim.member(phone(2), "REC", "Daw Nwe").until("10:00").play()
    number = number_in(sim.texts(C, began) or sim.texts(R, began), "OK")
    if number:
        sim.say(C if sim.texts(C, began) else R, f"OK {number}").play()
    third = "REC" in sim.groups(phone(2))
    return (
        first and not second and third,
        f"let in: {first}, refused stays out: {not second}, a later one let in: {third}",
    )


if __name__ == "__main__":
    main(run)
