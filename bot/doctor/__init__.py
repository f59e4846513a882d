"""What is well and what is not on this machine, in sentences. Checks only look; nothing is changed or sent."""
