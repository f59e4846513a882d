"""An Android phone as a gateway: the app SMS Gateway for Android on the local network."""
