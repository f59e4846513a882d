"""The practice phones of `lanpya demo` in the browser: some phones of a simulated network, and its clock.

What is texted there goes through the whole program on a virtual clock, as `bot.simulate` plays it; the coordinators'
page beside it is the real one, of `bot.web.pages`. No rule lives here, and nothing leaves the machine.
"""
