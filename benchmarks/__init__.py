"""Measures of the product: see quality.py."""
