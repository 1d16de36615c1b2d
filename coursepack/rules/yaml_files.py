"""Rules for the YAML files that people write."""

from coursepack.problems import Rule

NO_YAML = Rule(
    "no-yaml",
    "error",
    "this is not readable YAML: {reason}",
    "look at this line and the one above: a missing quote, a tab, a `key:` without a space after "
    "it, or a text with `: ` in it that needs quotes",
)
TOO_MANY_PARTS = Rule(
    "too-many-parts",
    "error",
    "the file unfolds to more parts than a person writes",
    "remove the `*name` references",
)
DUPLICATE_KEY = Rule(
    "duplicate-key",
    "error",
    "the key '{key}' stands here a second time",
    "keep one of the two, or join them",
)
UNKNOWN_KEY = Rule("unknown-key", "error", "unknown key '{key}'", "{near}")
MISSING_KEY = Rule("missing-key", "error", "the key '{key}' is missing", "add a line `{key}: …`")
BAD_CHOICE = Rule(
    "bad-choice", "error", "'{given}' is not one of the choices for '{key}'", "{near}"
)
BAD_ID = Rule(
    "bad-id",
    "error",
    "'{given}' cannot be an id",
    "use small letters a-z, digits and single hyphens: q-why-now",
)
BAD_VALUE = Rule(
    "bad-value", "error", "'{key}' cannot be read: {reason}", "see docs/lesson-file.md"
)
