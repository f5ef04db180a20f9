"""Item models over frozen rows, and the delegates that paint them."""
