"""Money received for papers."""
