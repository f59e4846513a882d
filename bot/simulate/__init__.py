"""The whole program against simulated phones on a virtual clock. Only the channels and the clock are simulated."""
