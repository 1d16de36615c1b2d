#!/bin/sh
# Writes the two lock files anew from pyproject.toml (needs uv). They name no host.
set -eu
cd "$(dirname "$0")/.."
lock="uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links"
$lock -o requirements.txt "$@"
$lock --group dev -o requirements-test.txt "$@"
