"""For those who test against the library: Hypothesis strategies for its values, and scores against gold."""
