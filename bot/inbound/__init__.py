"""What comes in: received, kept, read once, and handled in order."""
