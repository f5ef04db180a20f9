"""What a client's hour costs, from which day on."""
