"""Settings, section by section, with the keys and what the program is made of."""
