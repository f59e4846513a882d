"""What goes out: routed, paced, paid for, sent, and settled."""
