"""What readers see of how far each language agrees with the original."""
