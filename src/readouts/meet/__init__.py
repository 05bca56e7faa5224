"""Fifth stage: who met, visited and said what within an article."""
