"""Invented documents of many offices with their expected reading: none of them shaped a rule."""
