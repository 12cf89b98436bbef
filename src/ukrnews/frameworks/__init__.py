"""The library in frameworks of others: a component for spaCy (extra `spacy`), and a `Syntax` on dependency trees."""
