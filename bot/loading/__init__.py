"""A network file on its way into force, from the command line and the page alike: what it would change, in whose words,
and how it gets to the disk whole. What loading does is `handlers.load_network`'s."""
