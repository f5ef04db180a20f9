"""What she has set, and her logo."""
