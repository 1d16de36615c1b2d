#!/bin/sh
# Sets Coursepack up on Debian 12 (or Ubuntu 24.04) and runs it.
#
#   sh setup.sh              install what is needed, then build every pack
#   sh setup.sh test         the same with what the tests need, then run them: Chromium and Java
#                            (Debian), axe-core and the Nu checker (npm, into tests/web)
#
# System packages are installed only where they are missing, with sudo when you
# are not root; everything from Python goes into the folder .venv beside this file.
set -eu
cd "$(dirname "$0")"

packages="python3 python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 wordnet-base"
locked=requirements.txt
if [ "${1:-}" = test ]; then
    locked=requirements-test.txt
    # Ubuntu has Chromium only as a snap: there the tests that need it are skipped.
    if grep -q '^ID=debian' /etc/os-release 2>/dev/null; then
        packages="$packages chromium"
    fi
    # What is there in another way need not come from Debian.
    command -v java >/dev/null || packages="$packages default-jre-headless"
    command -v npm >/dev/null || packages="$packages nodejs npm"
fi

missing=""
if command -v dpkg-query >/dev/null; then
    for package in $packages; do
        state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
        [ "$state" = installed ] || missing="$missing $package"
    done
else
    echo "This is not Debian or Ubuntu: README.md says what to install by hand." >&2
fi
if [ -n "$missing" ]; then
    root=""
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || {
            echo "Ask an administrator to install:$missing" >&2
            exit 1
        }
        root=sudo
    fi
    echo "Installing:$missing"
    # shellcheck disable=SC2086  # the words are separate packages
    $root sh -c 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@" </dev/null >/dev/null' - $missing
fi

python=python3
[ -x /usr/bin/python3 ] && python=/usr/bin/python3
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "Python 3.11 or newer is needed; this is $("$python" --version)." >&2
    exit 1
}

# The mark is the lock file that .venv was filled from: nothing is installed twice.
mark=.venv/installed-$locked
if ! cmp -s "$locked" "$mark"; then
    [ -x .venv/bin/python ] || "$python" -m venv .venv
    echo "Installing Python packages (a few minutes the first time)"
    .venv/bin/python -m pip install --quiet --quiet --disable-pip-version-check --require-hashes -r "$locked"
    cp "$locked" "$mark"
fi

if [ "${1:-}" = test ]; then
    shift
    web=tests/web
    if ! cmp -s $web/package-lock.json $web/node_modules/.installed; then
        npm ci --prefix $web --ignore-scripts --no-audit --no-fund --silent
        cp $web/package-lock.json $web/node_modules/.installed
    fi
    exec .venv/bin/python -m pytest "$@"
fi
exec .venv/bin/python build.py "$@"
