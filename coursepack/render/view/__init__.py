"""What templates see: content shaped for setting, so that templates need only loops and tests."""
