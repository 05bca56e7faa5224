"""Third stage: the phrases of a text: countries, titles, offices, names, days, and the parties they make."""
