"""Write coursepack/render/data/capitals.tsv from coursepack/consult/data/places.tsv.

    .venv/bin/python scripts/make_capitals.py

Run it after scripts/make_places.py. Capitals whose state is disputed have no code there, and are
left out here.
"""

from pathlib import Path

DATA = Path(__file__).parent.parent / "coursepack"
PLACES = DATA / "consult" / "data" / "places.tsv"
TABLE = DATA / "render" / "data" / "capitals.tsv"
HEAD = """\
# Capitals, to show on a map where a place lies: written by scripts/make_capitals.py.
# Data: GeoNames (https://www.geonames.org), CC BY 4.0, by way of consult/data/places.tsv.
# code of the country | name in English | latitude | longitude
"""


def main() -> None:
    """Write the table."""
    rows = []
    for line in PLACES.read_text("utf-8").splitlines():
        name, _, code, north, east, kind = [*line.split("\t"), *[""] * 6][:6]
        if kind == "c" and code and not line.startswith(("#", "=")):
            rows.append(f"{code}\t{name}\t{north}\t{east}\n")
    TABLE.write_text(HEAD + "".join(sorted(rows)), "utf-8")


if __name__ == "__main__":
    main()
