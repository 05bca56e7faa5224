"""Official meetings from press readouts, as validated tables."""
