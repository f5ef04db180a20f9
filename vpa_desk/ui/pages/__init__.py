"""The pages of the window, one module each. They do not know each other."""
