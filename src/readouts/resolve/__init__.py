"""Fourth stage: who is who within an article."""
