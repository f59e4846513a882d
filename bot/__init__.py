"""What runs: channels, the loops, settings and the command line. Never rules."""
