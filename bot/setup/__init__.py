"""Setting a network up: at most seven questions, and the two files that hold the answers. `lanpya init` calls it."""
