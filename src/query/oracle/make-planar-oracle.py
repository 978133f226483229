#!/usr/bin/env python3
"""Makes the tables of answers that the planar kernel is held against: planar-*.json beside this file.

Relations are those of GEOS in the plane of longitude and latitude, in which edges are straight. Measures are those of
GEOS' intersections in that plane, their edges cut every 0.01 degrees there and measured on the WGS 84 ellipsoid with
geodesics (pyproj.Geod); each is checked against the same shapes laid out in a local WGS 84 projection, in which GEOS
intersects and measures by itself.

Run: python3 src/query/oracle/make-planar-oracle.py (shapely 2.1.2 with GEOS 3.13.1, pyproj 3.7.2)
"""

import json
import random
import sys
from pathlib import Path

import numpy
import pyproj
import shapely
from shapely import affinity, wkt
from shapely.geometry import GeometryCollection, LineString, MultiPoint, Point, Polygon, mapping

sys.dont_write_bytecode = True

import planar_hand_made as hand_made  # noqa: E402
from planar_random import KINDS, Maker  # noqa: E402

SEEDS = {"grid": 20261, "floats": 20262, "slivers": 20263, "lengths": 20264, "areas": 20265, "measures": 20266}
HERE = Path(__file__).parent
GEOD = pyproj.Geod(ellps="WGS84")
# Cuts of 0.01 degrees, about 1 km, leave an error far below a millionth.
STEP = 0.01


def geojson(geometry):
    if isinstance(geometry, GeometryCollection):
        return {"type": "GeometryCollection", "geometries": [geojson(each) for each in geometry.geoms]}
    if geometry.is_empty:
        return {"type": geometry.geom_type, "coordinates": []}
    return dict(mapping(geometry))


def write(name, about, seeds, rows):
    head = {
        "about": about,
        "shapely": shapely.__version__,
        "geos": ".".join(map(str, shapely.geos_version)),
        "pyproj": pyproj.__version__,
        "proj": pyproj.proj_version_str,
        "seeds": {seed: SEEDS[seed] for seed in seeds},
    }
    lines = ",\n".join("    " + json.dumps(row, separators=(",", ":")) for row in rows)
    text = json.dumps(head, indent=2)[:-2] + ',\n  "cases": [\n' + lines + "\n  ]\n}\n"
    (HERE / name).write_text(text)
    print(name, len(rows), "cases,", len(text), "bytes")


# ---------------------------------------------------------------------------------------------------------- relations

def relation(name, a, b):
    """One row. Where GEOS contradicts itself after an exact shift to small coordinates, its rounding decided: a crossing
    was taken for the vertex that it lies within an epsilon of, the last digit of a coordinate. Both answers are kept."""
    row = {"name": name, "a": geojson(a), "b": geojson(b), **answers(a, b)}
    near_zero = answers(shifted(a), shifted(b))
    if near_zero != answers(a, b):
        row["orElse"] = near_zero
    return row


def shifted(geometry):
    """The differences are exact: they have no digits that the coordinates have not."""
    return shapely.transform(geometry, lambda c: c - [116, 39]) if geometry.bounds and geometry.bounds[0] > 58 else geometry


def answers(a, b):
    b = merged(b)
    return {
        "intersects": bool(shapely.intersects(a, b)),
        "within": bool(shapely.within(a, b)),
        "touches": bool(shapely.touches(a, b)),
    }


def merged(geometry):
    """Overlapping areas of a collection are one area; GEOS 3.13 misses that what they cover together is within them."""
    if not isinstance(geometry, GeometryCollection):
        return geometry
    areas = [part for part in geometry.geoms if isinstance(part, Polygon)]
    if not any(shapely.overlaps(one, other) for one in areas for other in areas):
        return geometry
    others = [part for part in geometry.geoms if not isinstance(part, Polygon)]
    return GeometryCollection([shapely.union_all(areas), *others])


def random_relations(name, maker, tries, per_answer, place):
    """Few of each answer of each pair of kinds, so that the rare ones are there too."""
    counts = {}
    rows = []
    for first in KINDS:
        for second in KINDS:
            for _ in range(tries):
                a, b = place(maker.make(first)), place(maker.make(second))
                row = relation(f"{name}: {first} and {second}", a, b)
                key = (first, second, row["intersects"], row["within"], row["touches"])
                if counts.get(key, 0) >= (1 if not row["intersects"] else per_answer):
                    continue
                counts[key] = counts.get(key, 0) + 1
                rows.append(row)
    return rows


def slivers(rng, count):
    """Points, lines and areas that rounding puts a hair off an edge, or on it."""
    rows = []
    for index in range(count):
        corners = [(115 + rng.random() * 4, 38 + rng.random() * 3) for _ in range(3)]
        area = Polygon(corners)
        (x1, y1), (x2, y2) = corners[0], corners[1]
        s, t = sorted((rng.random(), rng.random()))
        near = [(x1 + share * (x2 - x1), y1 + share * (y2 - y1)) for share in (s, t)]
        mirrored = (x1 + x2 - corners[2][0], y1 + y2 - corners[2][1])
        a = [Point(near[0]), LineString(near), Polygon([*near, mirrored])][index % 3]
        rows.append(relation("a hair off an edge", a, area))
    return rows


def relations():
    rows = [relation(name, wkt.loads(a), wkt.loads(b)) for name, a, b in hand_made.RELATIONS]
    rng = random.Random(SEEDS["grid"])
    exact = Maker(rng, lambda: rng.randrange(7))
    onto_degrees = lambda g: affinity.affine_transform(g, [1 / 64, 0, 0, 1 / 64, 116, 39])  # noqa: E731
    rows += random_relations("grid", exact, 60, 2, onto_degrees)
    rng = random.Random(SEEDS["floats"])
    floats = Maker(rng, lambda: rng.random())
    rows += random_relations("floats", floats, 12, 1, lambda g: affinity.affine_transform(g, [1, 0, 0, 1, 116, 39]))
    # Tenths of degrees are no binary fractions: what was on one line is nearly so.
    rng = random.Random(SEEDS["slivers"])
    tenths = Maker(rng, lambda: rng.randrange(6))
    rows += random_relations("tenths", tenths, 12, 1, lambda g: shapely.transform(g, lambda c: c * 0.1 + [116.1, 39.3]))
    rows += slivers(rng, 45)
    return rows


# ----------------------------------------------------------------------------------------------------------- measures


def length_of(geometry):
    """Of the lines among the parts; points count nothing."""
    if isinstance(geometry, (Point, MultiPoint)) or geometry.is_empty:
        return 0.0
    return GEOD.geometry_length(shapely.segmentize(geometry, STEP))


def area_of(geometry):
    if geometry.is_empty:
        return 0.0
    parts = geometry.geoms if hasattr(geometry, "geoms") else [geometry]
    total = 0.0
    for part in parts:
        if isinstance(part, Polygon):
            oriented = shapely.geometry.polygon.orient(shapely.segmentize(part, STEP))
            total += abs(GEOD.geometry_area_perimeter(oriented)[0])
    return total


def local(*geometries):
    """The geometries cut into short edges and laid out in a Lambert azimuthal equal-area projection around them."""
    return projected("laea", *geometries)


def projected(name, *geometries):
    west, south, east, north = shapely.total_bounds(list(geometries))
    centre = f"+lon_0={(west + east) / 2} +lat_0={(south + north) / 2}"
    crs = pyproj.CRS.from_proj4(f"+proj={name} {centre} +k=1 +ellps=WGS84 +units=m +no_defs")
    transformer = pyproj.Transformer.from_crs("EPSG:4326", crs, always_xy=True)
    return [
        shapely.transform(
            shapely.segmentize(geometry, STEP),
            lambda c: numpy.column_stack(transformer.transform(c[:, 0], c[:, 1])),
        )
        for geometry in geometries
    ]


def check(what, measured, laid_out, floor):
    """Both ways of measuring agree to half of what the kernel is allowed."""
    if abs(measured - laid_out) > 5e-4 * max(measured, floor):
        raise SystemExit(f"{what}: {measured} by geodesics, {laid_out} in a projection")


def edges_of(geometry):
    """One by one: GEOS merges edges that run along each other, but a line that goes there and back is twice as long."""
    for line in geometry.geoms if hasattr(geometry, "geoms") else [geometry]:
        yield from (LineString(pair) for pair in zip(line.coords, line.coords[1:]))


def length_case(name, line, area):
    meters = sum(length_of(shapely.intersection(edge, area)) for edge in edges_of(line))
    boundary = shapely.boundary(area)
    along_meters = sum(length_of(shapely.intersection(edge, boundary)) for edge in edges_of(line))
    laid_line, laid_area = projected("tmerc", line, area)
    # Along a boundary, edges cut at different places differ by about a centimetre.
    laid_area = laid_area.buffer(0.05)
    laid_out = sum(shapely.intersection(edge, laid_area).length for edge in edges_of(laid_line))
    check(name, meters, laid_out, 1000.0)
    return {
        "name": name,
        "line": geojson(line),
        "area": geojson(area),
        "insideMeters": meters - along_meters,
        "boundaryMeters": along_meters,
    }


def area_case(name, a, b):
    common = area_of(shapely.intersection(a, b))
    laid_a, laid_b = local(a, b)
    # Laid out, a hole that touched an edge of its shell may reach beyond it by a centimetre.
    laid_a, laid_b = shapely.make_valid(laid_a), shapely.make_valid(laid_b)
    check(name, common, shapely.intersection(laid_a, laid_b).area, 1e6)
    return {"name": name, "a": geojson(a), "b": geojson(b), "commonSquareMeters": common, "share": common / area_of(a)}


def grid_place(rng):
    """A grid of a few tenths of a degree somewhere between 10 and 55 degrees north."""
    step, lng, lat = rng.choice([1 / 8, 0.1, 1 / 16]), rng.uniform(-170, 170), rng.uniform(10, 55)
    return lambda g: shapely.transform(g, lambda c: c * step + [lng, lat])


def lengths():
    rows = [length_case(name, wkt.loads(a), wkt.loads(b)) for name, a, b in hand_made.LENGTHS]
    rng = random.Random(SEEDS["lengths"])
    for index in range(60):
        exact = index % 2 == 0
        maker = Maker(rng, (lambda: rng.randrange(7)) if exact else (lambda: rng.random() * 6))
        place = grid_place(rng)
        line, area = maker.make(rng.choice(["line", "lines"])), maker.make(rng.choice(["area", "areas"]))
        name = "grid" if exact else "floats"
        # A rounded grid puts touching lines a hair off: GEOS then answers for the hair.
        if exact:
            place = lambda g: affinity.affine_transform(g, [1 / 8, 0, 0, 1 / 8, 116, 39])  # noqa: E731
        rows.append(length_case(name, place(line), place(area)))
    return rows


def areas():
    rows = [area_case(name, wkt.loads(a), wkt.loads(b)) for name, a, b in hand_made.AREAS]
    rng = random.Random(SEEDS["areas"])
    for index in range(60):
        exact = index % 2 == 0
        maker = Maker(rng, (lambda: rng.randrange(7)) if exact else (lambda: rng.random() * 6))
        place = grid_place(rng)
        if exact:
            place = lambda g: affinity.affine_transform(g, [1 / 8, 0, 0, 1 / 8, 116, 39])  # noqa: E731
        a, b = (place(maker.make(rng.choice(["area", "area", "areas"]))) for _ in range(2))
        rows.append(area_case("grid" if exact else "floats", a, b))
    return rows


def measures():
    rng = random.Random(SEEDS["measures"])
    rows = []
    for index in range(40):
        maker = Maker(rng, lambda: rng.random() * 6)
        kind = ["line", "lines", "area", "areas"][index % 4]
        geometry = grid_place(rng)(maker.make(kind))
        rows.append({"kind": kind, "geometry": geojson(geometry), "lengthMeters": 0.0, "areaSquareMeters": 0.0})
        if kind in ("line", "lines"):
            rows[-1]["lengthMeters"] = length_of(geometry)
            check(kind, length_of(geometry), projected("tmerc", geometry)[0].length, 1000.0)
        else:
            rows[-1]["areaSquareMeters"] = area_of(geometry)
            check(kind, area_of(geometry), local(geometry)[0].area, 1e6)
    return rows


if __name__ == "__main__":
    relation_seeds = ["grid", "floats", "slivers"]
    write("planar-relations.json", "What GEOS says of a relative to b.", relation_seeds, relations())
    write("planar-lengths.json", "Length of a line inside an area and along its boundary.", ["lengths"], lengths())
    write("planar-areas.json", "Area that a and b have in common, and its share of a.", ["areas"], areas())
    write("planar-measures.json", "Length of lines and area of polygons.", ["measures"], measures())
