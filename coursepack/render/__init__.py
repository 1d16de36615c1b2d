"""Handout → Proof: content set in HTML with templates. The only stage that knows Jinja."""
