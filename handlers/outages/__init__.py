"""What coordinators hear of channels and addresses that fail."""
