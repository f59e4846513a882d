"""The whole bot in one deterministic world: people, providers, a disk and a clock that fail, and an oracle that judges.

`python -m tests.swarm --help` says how to play seeds. What happens is drawn by `generate` as a script of steps, which
`world` plays against the real engine; `oracle` knows what must come of it without a line of the program's own rules.
"""
