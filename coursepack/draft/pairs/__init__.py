"""Two articles side by side: one finder a file; `pair.draft_pair` puts together what they find."""
