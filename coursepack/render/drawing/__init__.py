"""What every drawing is made of: lines, areas and words at their places."""
