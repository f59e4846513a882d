"""Setting a network up: the questions, and the two files that hold the answers. `lanpya init` calls it."""
