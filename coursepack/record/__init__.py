"""What was made from what: the manifest, what is known of files, and whether anything changed."""
