"""Tenses of English verbs, as far as their forms and the words beside them tell."""
