"""Places → a locator map: pure geometry, no template and no file but the borders."""
