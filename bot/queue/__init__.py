"""What a coordinator may do with what is stuck; the command line shows it."""
