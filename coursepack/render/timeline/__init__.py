"""Events → a drawn timeline: pure geometry."""
