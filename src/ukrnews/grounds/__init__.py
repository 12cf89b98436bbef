"""Grounds: the law that every field of a finding has its words, and what is known of how often rules are right."""
