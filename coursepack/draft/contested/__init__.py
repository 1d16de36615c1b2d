"""What is contested in an article, over what, and by whom: finders, surest first."""
