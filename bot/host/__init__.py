"""The machine that it runs on: clock, the store's thread, log, one running program, loops that outlive faults."""
