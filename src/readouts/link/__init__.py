"""Sixth stage: the same person, office, body, visit and meeting across articles."""
