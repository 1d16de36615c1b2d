"""The locator map: what it shows, where, and that no name lies on another."""

from pathlib import Path
from textwrap import fill

import pytest
from conftest import Golden
from hypothesis import given, settings
from hypothesis import strategies as st

from coursepack.model.body import Place
from coursepack.model.place import PlaceKind
from coursepack.render.drawing.shapes import Box, Drawing, Point
from coursepack.render.map.atlas import atlas
from coursepack.render.map.bearings import across, in_view, whole, with_capitals
from coursepack.render.map.clipping import area_in, hatched, line_in, spans, thinned
from coursepack.render.map.courses import courses
from coursepack.render.map.frame import frame_for
from coursepack.render.map.furniture import overview_box
from coursepack.render.map.glimpses import Glimpse
from coursepack.render.map.globe import World, distance, heading
from coursepack.render.map.labels import Named, Placed, place_names
from coursepack.render.map.landscapes import landscapes
from coursepack.render.map.locator import Locator, Size, locator
from coursepack.render.map.names import Speech
from coursepack.render.map.overview import overview
from coursepack.render.map.peaks import peaks
from coursepack.render.map.relations import about, bar, relations
from coursepack.render.map.rivers import place_river
from coursepack.render.map.room import Room
from coursepack.render.map.surface import Surface
from coursepack.render.map.terrain import Seen, terrain
from coursepack.render.map.waters import TONGUES, waters

FOLDER = Path(__file__).parent / "drawings"
SPEECH = Speech(lambda km, miles: f"{km} km ({miles} mi)", lambda _, name: name, str)
BOX = Box(0, 0, 100, 60)
NARROW = Size(358, 0.8, 1.15, 92)


def place(name: str, north: float, east: float, kind: PlaceKind = "place") -> Place:
    return Place(name.lower(), name, 1, north, east, kind, (), "GeoNames")


BAGHDAD = place("Baghdad", 33.34, 44.4, "capital")
NAJAF = place("Najaf", 32.03, 44.35)
KARBALA = place("Karbala", 32.62, 44.02)


def drawn(*places: Place, width: float = 716) -> Locator:
    return locator(places, Size(width), SPEECH)


def kinds(drawing: Drawing) -> set[str]:
    return {path.kind for path in drawing.paths}


def words(drawing: Drawing) -> list[str]:
    return [text.text for text in drawing.texts]


def test_a_map_names_places_and_countries_and_gives_its_scale() -> None:
    found = drawn(BAGHDAD, NAJAF, KARBALA)
    assert {"Baghdad", "Najaf", "Karbala", "Iraq", "Iran", "200 km (120 mi)"} <= set(
        words(found.drawing)
    )
    assert found.drawing.dropped == ()
    assert {"told", "land", "water", "border", "window", "ring", "dot"} <= kinds(found.drawing)


def test_the_country_of_a_place_is_set_apart_and_no_disputed_land_is() -> None:
    laayoune = place("Laayoune", 27.15, -13.2)
    assert "told" not in kinds(drawn(laayoune).drawing)
    assert "told" in kinds(drawn(laayoune, place("Rabat", 34.01, -6.83)).drawing)


@pytest.mark.parametrize(
    ("north", "east", "marks"),
    [
        (44.6, 33.5, {"hatch", "contested"}),  # Sevastopol
        (34.09, 74.8, {"contested"}),  # Srinagar
        (33.0, 35.7, {"hatch", "contested"}),  # the Golan Heights
        (42.66, 21.17, {"hatch", "contested"}),  # Pristina
        (25.04, 121.56, {"hatch"}),  # Taipei
        (27.15, -13.2, {"hatch", "contested"}),  # Laayoune
        (48.85, 2.35, set()),  # Paris
    ],
)
def test_what_is_disputed_is_marked(north: float, east: float, marks: set[str]) -> None:
    found = drawn(place("Here", north, east))
    assert marks <= kinds(found.drawing)
    assert found.disputed == bool(marks)


def test_a_country_too_small_for_its_name_has_it_beside_itself() -> None:
    found = drawn(BAGHDAD, place("Tehran", 35.69, 51.42), place("Lebanon", 33.83, 35.83, "country"))
    assert [t.kind for t in found.drawing.texts if t.text == "Lebanon"] == ["outlying"]


def test_lands_without_a_name_are_told_with_their_side() -> None:
    found = locator((place("Mosul", 36.34, 43.13), place("Basra", 30.51, 47.81)), NARROW, SPEECH)
    assert "Kuwait" not in words(found.drawing)
    assert Glimpse("Kuwait", "se") in found.unnamed
    assert not {land.name for land in found.unnamed} & set(found.lands)


def test_a_sea_of_the_list_is_named_once_and_on_the_water() -> None:
    sea = place("Mediterranean Sea", 35, 18, "region")
    ouarzazate = place("Ouarzazate", 30.92, -6.91)
    wide = drawn(place("Rabat", 34.01, -6.83, "capital"), ouarzazate, sea)
    assert words(wide.drawing).count("Mediterranean Sea") == 1
    assert "Mediterranean Sea" in wide.waters


def test_rivers_and_seas_are_drawn_and_named() -> None:
    found = drawn(BAGHDAD, NAJAF, place("Basra", 30.51, 47.78))
    assert {"Tigris", "Euphrates", "The Gulf"} <= set(found.waters) & set(words(found.drawing))
    assert {"river", "lake", "shore"} <= kinds(found.drawing)
    assert "Kuwait" in words(found.drawing)


def test_a_name_stands_beside_a_border_and_not_on_it() -> None:
    """The usual place, right of the dot, is the worse one where a border runs through it."""
    room = Room()
    room.mark([[(60, 0), (60, 60)]], 1.0)
    placed = Placed(room)
    place_names([Named("ur", "Ur", (50, 30))], BOX, placed)
    assert not placed.boxes["ur"].meets(Box(58, 0, 62, 60))


def test_the_name_of_a_river_follows_it_and_keeps_off_what_is_taken() -> None:
    course = [(0.0, 100.0), (100.0, 0.0)]
    text = place_river("Nile", [course], Box(0, 0, 100, 100), Room())
    assert text
    assert round(text.turn) == -45
    assert place_river("Nile", [course], Box(0, 0, 100, 100), Room([Box(0, 0, 100, 100)])) is None
    bent = [(0.0, 0.0), (30.0, 0.0), (30.0, 30.0), (0.0, 30.0)]
    assert place_river("Mississippi", [bent], Box(-20, -20, 60, 60), Room()) is None


def test_every_water_is_named_in_all_languages() -> None:
    known = waters()
    drawn_names = {w.name for w in (*known.rivers, *known.lakes) if w.name}
    listed = {name for name, _ in known.names}
    assert listed == drawn_names | {sea.name for sea in known.seas}
    assert all(
        known.called(name, tongue) for name in listed for tongue in ("es", "fr", "ru", "ar", "fa")
    )


def test_the_date_line_and_the_poles_do_not_tear_a_map() -> None:
    fiji, samoa = place("Suva", -18.14, 178.44), place("Apia", -13.83, -171.76)
    frame = frame_for([(178.44, -18.14), (-171.76, -13.83)], 700, 0.5, 0.7)
    assert frame.across < 3000
    assert {"Suva", "Apia"} <= set(words(drawn(fiji, samoa).drawing))
    arctic = drawn(place("Alert", 82.5, -62.3), place("Tiksi", 71.6, 128.9))
    assert "Russia" in words(arctic.drawing)


def test_places_all_over_the_world_are_on_a_map_of_the_world() -> None:
    places = [(-0.1, 51.5), (139.7, 35.7), (151.2, -33.9), (-74.0, 40.7)]
    frame = frame_for(places, 700, 0.5, 0.7)
    assert isinstance(frame.projection, World)
    assert all(Box(*frame.put(p), *frame.put(p)).within(frame.box) for p in places)


LANDS = st.tuples(st.floats(-70, 75), st.floats(-180, 179.9))


@settings(max_examples=25, deadline=None)
@given(st.lists(LANDS, min_size=1, max_size=14))
def test_every_place_is_in_the_frame_and_its_way_back_is_right(spots: list[Point]) -> None:
    places = [(east, north) for north, east in spots]
    frame = frame_for(places, 700, 0.5, 0.7)
    for spot in places:
        put = frame.put(spot)
        assert Box(*put, *put).within(frame.box)
        assert distance(frame.place(put), spot) < 1


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.floats(10, 690), st.floats(10, 390), st.booleans()), min_size=1, max_size=25
    )
)
def test_no_name_lies_on_another_or_on_a_dot_or_outside(
    spots: list[tuple[float, float, bool]],
) -> None:
    frame = Box(0, 0, 700, 400)
    names = [
        Named(f"n{n}", "Nasiriyah" if long else "Ur", (x, y), "capital" if long else "town")
        for n, (x, y, long) in enumerate(spots)
    ]
    placed = Placed(Room([Box(0, 0, 120, 90)]))
    place_names(names, frame, placed)
    boxes = list(placed.boxes.items())
    for n, (id_, box) in enumerate(boxes):
        assert box.within(frame)
        assert not any(box.meets(other) for _, other in boxes[n + 1 :])
        assert not box.meets(Box(0, 0, 120, 90))
        assert not any(Box(*m.at, *m.at).grown(3).meets(box) for m in names if m.id != id_)
    assert len(placed.boxes) + len(placed.dropped) == len(names)


def test_of_two_names_without_room_the_lesser_is_left_out_and_told() -> None:
    frame = Box(0, 0, 90, 26)
    names = [
        Named("small", "Smalltown", (80, 13), "town", rank=0),
        Named("great", "Greatly", (8, 13), "capital", rank=3),
    ]
    placed = Placed(Room())
    place_names(names, frame, placed)
    assert placed.dropped == ["small"]
    assert list(placed.boxes) == ["great"]


def test_places_told_in_words() -> None:
    told = [
        (r.name, r.kilometres, r.compass, r.other) for r in relations([NAJAF, BAGHDAD, KARBALA])
    ]
    assert told == [("Najaf", 150, "s", "Baghdad"), ("Karbala", 90, "sw", "Baghdad")]
    assert relations([BAGHDAD]) == ()
    assert heading((0, 0), (10, 0)) == "e"
    assert round(distance((0, 0), (0, 90))) == 10008


@pytest.mark.parametrize(
    ("length", "said"), [(0.2, 1), (7.4, 7), (84, 85), (146, 150), (1049, 1000), (7730, 7700)]
)
def test_lengths_are_said_no_finer_than_they_are_meant(length: float, said: int) -> None:
    assert about(length) == said


@pytest.mark.parametrize(
    ("longest", "length"), [(3, 2), (99, 50), (100, 100), (260, 200), (999, 500)]
)
def test_scale_bars_are_round(longest: float, length: int) -> None:
    assert bar(longest) == length


def test_lines_and_areas_are_cut_to_the_frame() -> None:
    assert list(line_in([(-10, 30), (50, 30), (50, 90)], BOX)) == [[(0, 30), (50, 30), (50, 60)]]
    assert list(line_in([(-5, 5), (-5, 50)], BOX)) == []
    away = [(50.0, 30.0), (150.0, 30.0), (150.0, 50.0), (50.0, 50.0)]
    assert len(list(line_in(away, BOX))) == 2
    assert sorted(area_in(away, BOX)) == [(50, 30), (50, 50), (100, 30), (100, 50)]
    assert area_in([(200, 0), (300, 0), (300, 10)], BOX) == []
    assert thinned([(0, 0), (0.2, 0), (3, 0), (3.1, 0)], 1) == [(0, 0), (3, 0), (3.1, 0)]


def test_hatching_stays_within_its_area_and_out_of_holes() -> None:
    square = [(0.0, 0.0), (40.0, 0.0), (40.0, 40.0), (0.0, 40.0)]
    hole = [(10.0, 10.0), (30.0, 10.0), (30.0, 30.0), (10.0, 30.0)]
    assert spans([square, hole], 20) == [(0, 10), (30, 40)]
    middles = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in hatched([square, hole], 4)]
    assert middles
    assert not any(Box(10, 10, 30, 30).grown(-0.1).meets(Box(*m, *m)) for m in middles)


def test_a_town_is_shown_with_its_capital_where_that_is_not_too_far_off() -> None:
    town = place("Chelyabinsk", 55.16, 61.43)
    assert with_capitals((town,)) == (town,)
    near = place("Ouarzazate", 30.92, -6.91)
    assert [p.name for p in with_capitals((near,))] == ["Ouarzazate", "Rabat"]
    assert with_capitals((BAGHDAD, NAJAF)) == (BAGHDAD, NAJAF)
    vladivostok = place("Vladivostok", 43.12, 131.89)
    assert with_capitals((vladivostok,)) == (vladivostok,)
    assert with_capitals((place("Haifa", 32.8, 35.0),))[1:] == ()


def test_of_a_large_country_a_part_is_enough() -> None:
    town = place("Chelyabinsk", 55.16, 61.43)
    near, far = in_view((town, place("Kazakhstan", 48.0, 68.0, "country")))
    assert near == (61.43, 55.16)
    assert distance(near, far) < 0.6 * distance(near, (68.0, 48.0))


def test_landscapes_are_named_in_all_languages_and_where_they_lie() -> None:
    frame = frame_for([(1.41, 18.44), (7.99, 16.97)], 700, 0.5, 0.7)
    assert [land.seen.name for land in landscapes(frame, "en")][:1] == ["Sahara"]
    names = {land.seen.name for tongue in TONGUES for land in landscapes(frame, tongue)}
    assert len(names) >= len(TONGUES)
    assert landscapes(frame, "xx") == ()


def test_the_small_map_has_a_white_band_and_a_few_names() -> None:
    found = drawn(BAGHDAD, NAJAF, KARBALA).drawing
    assert {"plate", "part"} <= kinds(found)
    box = Box(0, 0, 136, 109)
    frame = frame_for([(44.4, 33.34)], 716, 0.5, 0.7)
    lands = terrain(atlas(), frame, lambda _, name: name).lands
    told = [land for land in lands if land.name == "Iraq"]
    small = overview(atlas(), frame, box, told, lambda _, name: name)
    assert [text.text for text in small.texts][:1] == ["Iraq"]
    assert len(small.texts) <= 3


def test_the_small_map_names_a_country_that_is_larger_than_the_map() -> None:
    found = drawn(place("Chelyabinsk", 55.16, 61.43)).drawing
    assert [t.text for t in found.texts if t.kind == "nation"] == ["Russia"]
    assert "home" in kinds(found)


def test_the_country_of_most_places_is_whole_with_a_margin() -> None:
    places = (BAGHDAD, NAJAF, KARBALA, place("Tehran", 35.69, 51.42))
    frame = frame_for(in_view(places), 716, 0.38, 0.667, whole(places))
    (iraq,) = (land for land in atlas().lands if land.name == "Iraq")
    inner = frame.box.grown(-15)
    points = [frame.put(p) for ring in iraq.rings for p in atlas().outline(ring)]
    assert all(Box(*p, *p).within(inner) for p in points)
    russia = (place("Chelyabinsk", 55.16, 61.43),)
    assert whole(russia) == []
    assert across(whole((place("Beirut", 33.89, 35.5),))) < 300


def test_the_small_map_goes_where_it_hides_nothing_that_is_named_or_is_left_out() -> None:
    frame = frame_for([(44.4, 33.34)], 716, 0.5, 0.7)
    box = frame.box
    corner = Box(box.right - 150, box.top, box.right, box.top + 130)
    land = ((corner.left, corner.top), (corner.right, corner.top), (corner.right, corner.bottom))
    first = overview_box([], [], frame, 136)
    assert first
    assert (first.left, first.top) == (580, 0)
    moved = overview_box([], [[land]], frame, 136)
    assert moved
    assert (moved.left, moved.top) == (0, 0)
    spots = [(x, y) for x in (30.0, 690.0) for y in (30.0, box.bottom - 30)]
    assert overview_box(spots, [], frame, 136) is None


def test_a_country_that_the_text_names_has_its_name_before_others() -> None:
    places = (BAGHDAD, NAJAF, KARBALA, place("Mosul", 36.34, 43.13))
    size = Size(716, 0.38, 0.667)
    for name in ("Lebanon", "Israel"):
        assert name in locator(places, size, SPEECH, f"They came from {name}.").lands
    assert "Lebanon" not in locator(places, size, SPEECH, "Nobody came.").lands


def test_rivers_run_through_their_reservoirs() -> None:
    upper, lower = ((0.0, 50.0), (1.0, 50.0)), ((2.0, 50.0), (5.0, 50.0))
    stray = ((12.0, 50.0), (12.5, 50.0))
    (found,) = courses([("Elm", [upper]), ("Elm", [lower]), ("Elm", [stray]), ("", [upper])])
    assert ((1.0, 50.0), (2.0, 50.0)) in {tuple(sorted(line)) for line in found.lines}
    assert stray not in found.lines
    far = ((100.0, 50.0), (100.5, 50.0))
    assert len(list(courses([("Elm", [upper]), ("Elm", [far])]))) == 2


def test_mountains_that_are_named_have_peaks_off_every_name() -> None:
    found = drawn(place("Chelyabinsk", 55.16, 61.43))
    assert found.ranges == ("Ural Mountains",)
    assert "peaks" in kinds(found.drawing)
    assert "peaks" not in kinds(drawn(place("Dublin", 53.35, -6.26)).drawing)
    square = Seen("Hills", False, (((0, 0), (100, 0), (100, 60), (0, 60)),))
    surface = Surface([square])
    name = Box(30, 20, 70, 40)
    assert peaks(square, [], surface, BOX, Room())
    for peak in peaks(square, [name], surface, BOX, Room()):
        assert not any(name.meets(Box(x, y, x + 1, y + 1)) for x, y in peak)


def test_peaks_are_off_rivers_and_never_a_pattern() -> None:
    wide = Box(0, 0, 900, 600)
    square = Seen("Hills", False, (((0, 0), (900, 0), (900, 600), (0, 600)),))
    river = Room()
    river.mark([[(0, 300), (900, 300)]], 1.0)
    found = peaks(square, [], Surface([square]), wide, river)
    assert 20 < len(found) < 60
    assert not any(min(y for _, y in peak) < 300 < max(y for _, y in peak) for peak in found)


def test_a_name_stands_in_the_country_of_its_place_and_off_a_lake() -> None:
    lands = (
        Seen("Home", False, (((0, 0), (60, 0), (60, 100), (0, 100)),)),
        Seen("Abroad", False, (((60, 0), (200, 0), (200, 100), (60, 100)),)),
    )
    own = Surface(lands).soil((56, 50))
    placed = Placed(Room())
    place_names([Named("ur", "Ur city", (56, 50), soil=own)], Box(0, 0, 200, 100), placed)
    assert placed.boxes["ur"].right < 60
    assert Surface(lands).soil((300, 50)) is None
    lake = Placed(Room())
    lake.room.mark([[(70, 30), (120, 30)], [(70, 40), (120, 40)]], 1.4)
    place_names([Named("ur", "Ur", (60, 50))], Box(0, 0, 200, 100), lake)
    assert lake.boxes["ur"].top > 41 or lake.boxes["ur"].right < 70


def test_a_river_does_not_repeat_the_name_of_a_country() -> None:
    found = drawn(place("Amman", 31.95, 35.93, "capital"))
    told = {text.kind for text in found.drawing.texts if text.text == "Jordan"}
    assert "ours" in told
    assert "stream" not in told


def test_no_river_is_drawn_in_bits_without_a_name() -> None:
    found = drawn(place("Chelyabinsk", 55.16, 61.43))
    assert set(found.waters) <= {"Ural", "Irtysh"}
    rivers = [path for path in found.drawing.paths if path.kind == "river"]
    assert len(rivers) == 1


def test_every_outline_of_the_atlas_closes() -> None:
    world = atlas()
    for land in world.lands:
        for ring in land.rings:
            points = list(world.outline(ring))
            assert distance(points[0], points[-1]) < 1, land.name


def test_a_map_is_the_same_every_time(golden: Golden) -> None:
    places = (place("Agadez", 16.97, 7.99), place("Kidal", 18.44, 1.41))
    found = locator(places, Size(240, overview=50), SPEECH).drawing
    lines = [f"{p.kind} {p.d}" for p in found.paths]
    lines += [f"{t.kind} {t.x:.1f} {t.y:.1f} {t.align} {t.text}" for t in found.texts]
    golden.check(FOLDER / "sahara.txt", "\n".join(fill(x, 98) for x in lines) + "\n")
