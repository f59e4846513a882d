"""The network file: its model, and reading it with every mistake named at once. No I/O: texts are given."""
