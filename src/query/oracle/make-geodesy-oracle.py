"""Makes the tables that measuring on the WGS 84 ellipsoid is held against.

Needs shapely 2.1.2 (GEOS 3.13.1) and pyproj 3.7.2, whose Geod is GeographicLib's algorithm (Karney 2013). Run it in this
folder: `python3 make-geodesy-oracle.py && npx biome format --write .`. The seed below makes every run the same.

Edges are straight in longitude and latitude: they are cut into pieces of 200 m, and geodesics over the pieces are
added up. Distances and buffers are found in an azimuthal equidistant projection centred on the places they are about.
Coordinates are rounded before anything is measured, so that the tables hold exactly what was measured.
"""

import json
import math
import random

import pyproj
import shapely
from shapely import geometry as shapes
from shapely.ops import nearest_points, transform

SEED = 20261128
GEOD = pyproj.Geod(ellps="WGS84")
PIECE_METERS = 200


def rounded(coordinates, digits=5):
    if isinstance(coordinates, float):
        return round(coordinates, digits)
    return [rounded(float(c) if isinstance(c, int) else c, digits) for c in coordinates]


def shape_of(kind, coordinates):
    return {"type": kind, "coordinates": rounded(coordinates)}


def cut_ring(ring, piece_meters=PIECE_METERS):
    """Vertices of a line, with more of them on its straight edges in longitude and latitude."""
    out = [ring[0]]
    for (ax, ay), (bx, by) in zip(ring, ring[1:]):
        low = min(abs(ay), abs(by))
        meters = math.hypot((bx - ax) * 111320 * math.cos(math.radians(low)), (by - ay) * 111700)
        pieces = max(1, math.ceil(meters / piece_meters))
        for k in range(1, pieces):
            out.append((ax + (bx - ax) * k / pieces, ay + (by - ay) * k / pieces))
        out.append((bx, by))
    return out


def line_length(line):
    lngs, lats = zip(*cut_ring(line))
    return GEOD.line_length(lngs, lats)


def ring_area(ring):
    lngs, lats = zip(*cut_ring(ring, 1000))
    return abs(GEOD.polygon_area_perimeter(lngs, lats)[0])


def polygon_area(rings):
    return ring_area(rings[0]) - sum(ring_area(hole) for hole in rings[1:])


def walk(rng, lng, lat, vertices, step, turn=0.6):
    """A line that wanders."""
    heading = rng.uniform(0, 2 * math.pi)
    line = [(lng, lat)]
    for _ in range(vertices - 1):
        heading += rng.uniform(-turn, turn)
        length = step * rng.uniform(0.3, 1.5)
        lng += length * math.cos(heading) / max(0.05, math.cos(math.radians(lat)))
        lat += length * math.sin(heading)
        line.append((lng, lat))
    return line


def star(rng, lng, lat, radius, corners):
    """A ring that does not cross itself."""
    ring = []
    for corner in range(corners):
        angle = 2 * math.pi * corner / corners
        length = radius * rng.uniform(0.5, 1)
        ring.append((lng + length * math.cos(angle) / max(0.05, math.cos(math.radians(lat))), lat + length * math.sin(angle)))
    return ring + ring[:1]


def lengths(rng):
    lines = [
        ("130 km along a parallel", [(115.0, 42.0), (116.57, 42.0)]),
        ("along a meridian", [(116.0, 36.0), (116.0, 42.6)]),
        ("one long edge", [(113.5, 36.0), (119.9, 42.6)]),
        ("across the antimeridian", [(178.7, 51.0), (181.4, 52.2)]),
        ("along the equator", [(10.0, 0.0), (14.5, 0.0)]),
        ("across the equator", [(10.0, -3.0), (12.0, 4.0)]),
        ("near the north pole", [(20.0, 88.0), (65.0, 88.5), (80.0, 89.2)]),
        ("a parallel near the pole", [(0.0, 89.0), (90.0, 89.0)]),
        ("near the south pole", [(-70.0, -85.0), (-20.0, -87.0)]),
        ("a few metres", [(116.39, 39.90), (116.39003, 39.90002)]),
    ]
    for index in range(30):
        line = walk(rng, rng.uniform(113.5, 119.9), rng.uniform(36, 42.6), rng.randint(2, 12), 10 ** rng.uniform(-3, 0))
        lines.append((f"wandering {index + 1}", line))
    rows = []
    for name, line in lines:
        coordinates = rounded(line)
        rows.append({"name": name, "line": coordinates, "meters": round(line_length(coordinates), 6)})
    return rows


def areas(rng):
    polygons = [
        ("a degree at 42", [[[(115, 42), (116, 42), (116, 43), (115, 43), (115, 42)]]]),
        ("with a hole", [[[(115, 39), (117, 39), (117, 41), (115, 41), (115, 39)], [(115.5, 39.5), (116.5, 39.5), (116.2, 40.5), (115.5, 39.5)]]]),
        ("hole touches the shell", [[[(115, 39), (117, 39), (117, 41), (115, 41), (115, 39)], [(115, 40), (116, 39.5), (116, 40.5), (115, 40)]]]),
        ("across the antimeridian", [[[(179, 10), (182, 10), (182, 12), (179, 12), (179, 10)]]]),
        ("across the equator", [[[(20, -2), (24, -1), (23, 3), (20, -2)]]]),
        ("near the north pole", [[[(10, 87), (40, 87), (40, 88.5), (10, 88.5), (10, 87)]]]),
        ("in the south", [[[(-60, -54), (-58, -54), (-58, -52), (-60, -52), (-60, -54)]]]),
        ("sliver", [[[(116, 40), (117, 40.3), (117, 40.3002), (116, 40)]]]),
        ("one mu", [[[(116, 40), (116.0003, 40), (116.0003, 40.00023), (116, 40.00023), (116, 40)]]]),
        ("several parts", [[[(115, 39), (115.3, 39), (115, 39.4), (115, 39)]], [[(116, 39), (116.4, 39), (116.4, 39.5), (116, 39)]]]),
    ]
    for index in range(24):
        center = (rng.uniform(114, 119), rng.uniform(36.5, 42))
        radius = 10 ** rng.uniform(-2.5, 0)
        rings = [star(rng, *center, radius, rng.randint(3, 14))]
        if index % 3 == 0:
            rings.append(star(rng, *center, radius * 0.2, 5))
        polygons.append((f"star {index + 1}", [rings]))
    rows = []
    for name, polygon in polygons:
        coordinates = rounded(polygon, 7)
        rows.append({"name": name, "polygons": coordinates, "squareMeters": round(sum(map(polygon_area, coordinates)), 3)})
    return rows


def geodesics(rng):
    pairs = [
        ((116.0, 40.0), (116.0, 41.0)),
        ((116.0, 41.0), (116.0, 40.0)),
        ((116.0, 40.0), (117.0, 40.0)),
        ((179.5, 40.0), (-179.5, 40.5)),
        ((-179.5, 40.0), (179.5, 40.0)),
        ((10.0, 89.9), (-170.0, 89.9)),
        ((0.0, 0.0), (179.0, 0.5)),
        ((116.0, 40.0), (116.00001, 40.00001)),
    ]
    for _ in range(22):
        start = (rng.uniform(113, 120), rng.uniform(36, 43))
        spread = 10 ** rng.uniform(-3, 1)
        pairs.append((start, (start[0] + rng.uniform(-spread, spread), start[1] + rng.uniform(-spread, spread))))
    rows = []
    for start, end in pairs:
        start, end = rounded(start), rounded(end)
        azimuth, _, meters = GEOD.inv(*start, *end)
        rows.append({"from": start, "to": end, "meters": round(meters, 6), "bearingDegrees": round(azimuth % 360, 7)})
    return rows


def projection(lng, lat):
    crs = f"+proj=aeqd +ellps=WGS84 +lon_0={lng!r} +lat_0={lat!r} +units=m"
    return pyproj.Proj(crs)


def cut_shape(shape, piece_meters):
    """The same geometry with more vertices."""

    def cut(part):
        if part.geom_type == "Point":
            return part
        if part.geom_type == "LineString":
            return shapes.LineString(cut_ring(list(part.coords), piece_meters))
        return shapes.Polygon(
            cut_ring(list(part.exterior.coords), piece_meters),
            [cut_ring(list(ring.coords), piece_meters) for ring in part.interiors],
        )

    if hasattr(shape, "geoms"):
        return type(shape)([cut(part) for part in shape.geoms])
    return cut(shape)


def distance(one, other):
    """Shortest distance: seen from the middle between the nearest places that the last round found."""
    if one.intersects(other):
        return 0.0, None
    one, other = cut_shape(one, PIECE_METERS), cut_shape(other, PIECE_METERS)
    near, far = nearest_points(one, other)
    for _ in range(4):
        center = projection((near.x + far.x) / 2, (near.y + far.y) / 2)
        project = lambda lng, lat: center(lng, lat)
        ends = nearest_points(transform(project, one), transform(project, other))
        near, far = [shapes.Point(*center(end.x, end.y, inverse=True)) for end in ends]
    azimuth, _, meters = GEOD.inv(near.x, near.y, far.x, far.y)
    return meters, azimuth % 360


def random_shape(rng, kind, lng, lat, size):
    if kind == "Point":
        return shape_of("Point", (lng, lat))
    if kind == "LineString":
        return shape_of("LineString", walk(rng, lng, lat, rng.randint(2, 10), size / 3))
    if kind == "MultiPoint":
        return shape_of("MultiPoint", [(lng + rng.uniform(-size, size), lat + rng.uniform(-size, size)) for _ in range(4)])
    if kind == "MultiLineString":
        return shape_of("MultiLineString", [walk(rng, lng + k * size, lat, 4, size / 3) for k in range(2)])
    hole = [star(rng, lng, lat, size * 0.3, 5)] if rng.random() < 0.5 else []
    if kind == "Polygon":
        return shape_of("Polygon", [star(rng, lng, lat, size, rng.randint(3, 9))] + hole)
    return shape_of("MultiPolygon", [[star(rng, lng, lat, size, 6)] + hole, [star(rng, lng + 3 * size, lat, size, 5)]])


def distances(rng):
    square = [[115.0, 39.0], [117.0, 39.0], [117.0, 41.0], [115.0, 41.0], [115.0, 39.0]]
    hole = [[115.5, 39.5], [116.5, 39.5], [116.5, 40.5], [115.5, 40.5], [115.5, 39.5]]
    fixed = [
        ("point beside a long parallel", shape_of("Point", (116.0, 42.05)), shape_of("LineString", [(113.0, 42.0), (119.0, 42.0)])),
        ("point in a hole", shape_of("Point", (116.0, 40.0)), shape_of("Polygon", [square, hole])),
        ("point in an area", shape_of("Point", (115.2, 40.0)), shape_of("Polygon", [square, hole])),
        ("point on an edge", shape_of("Point", (115.0, 40.0)), shape_of("Polygon", [square])),
        ("area in an area", shape_of("Polygon", [hole]), shape_of("Polygon", [square])),
        ("area in the hole of an area", shape_of("Polygon", [[[115.8, 39.8], [116.1, 39.8], [116.0, 40.1], [115.8, 39.8]]]), shape_of("Polygon", [square, hole])),
        ("lines that cross", shape_of("LineString", [(115.0, 39.0), (117.0, 41.0)]), shape_of("LineString", [(115.0, 41.0), (117.0, 39.0)])),
        ("lines that touch", shape_of("LineString", [(115.0, 39.0), (116.0, 40.0)]), shape_of("LineString", [(116.0, 40.0), (117.0, 39.0)])),
        ("line ends on a line", shape_of("LineString", [(115.0, 40.0), (117.0, 40.0)]), shape_of("LineString", [(116.0, 40.0), (116.0, 41.0)])),
        ("line ends 1 m before a line", shape_of("LineString", [(115.0, 40.0), (115.1, 40.0)]), shape_of("LineString", [(115.05, 40.00001), (115.05, 41.0)])),
        ("nearly parallel", shape_of("LineString", [(115.0, 40.0), (117.0, 40.0)]), shape_of("LineString", [(115.0, 40.02), (117.0, 40.01)])),
        ("over the antimeridian", shape_of("LineString", [(179.2, 50.0), (180.6, 51.0)]), shape_of("Point", (181.3, 50.2))),
        ("near the pole", shape_of("Point", (30.0, 88.6)), shape_of("LineString", [(10.0, 88.0), (50.0, 88.2)])),
        ("far apart", shape_of("Point", (100.0, 20.0)), shape_of("LineString", [(115.0, 40.0), (116.0, 41.0)])),
        ("line along an edge", shape_of("LineString", [(115.0, 39.2), (115.0, 39.7)]), shape_of("Polygon", [square])),
    ]
    kinds = ["Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon"]
    for index in range(75):
        size = 10 ** rng.uniform(-2, -0.3)
        lng, lat = rng.uniform(114, 119), rng.uniform(36.5, 42)
        away = size * rng.uniform(0, 6)
        angle = rng.uniform(0, 2 * math.pi)
        subject = random_shape(rng, kinds[index % 6], lng, lat, size)
        feature = random_shape(rng, rng.choice(kinds), lng + away * math.cos(angle), lat + away * math.sin(angle), size)
        fixed.append((f"random {index + 1}", subject, feature))
    rows = []
    for name, subject, feature in fixed:
        one, other = shapes.shape(subject), shapes.shape(feature)
        if not (one.is_valid and other.is_valid):
            continue
        meters, azimuth = distance(one, other)
        row = {"name": name, "subject": subject, "feature": feature, "meters": round(meters, 4)}
        if azimuth is not None:
            row["bearingDegrees"] = round(azimuth, 5)
        rows.append(row)
    return rows


def buffer_area(shape, meters):
    """Area of a buffer that is made in a projection around the shape, and measured on the ellipsoid."""
    center = projection(shape.envelope.centroid.x, shape.envelope.centroid.y)
    plane = transform(lambda lng, lat: center(lng, lat), cut_shape(shape, max(200, meters / 50)))
    buffered = shapely.segmentize(plane.buffer(meters, quad_segs=64), 2000)
    parts = buffered.geoms if hasattr(buffered, "geoms") else [buffered]

    def area(ring):
        lngs, lats = center(*zip(*ring.coords), inverse=True)
        return abs(GEOD.polygon_area_perimeter(lngs, lats)[0])

    return sum(area(part.exterior) - sum(map(area, part.interiors)) for part in parts)


def buffers(rng):
    ring = [[115.0, 39.0], [116.0, 39.0], [116.0, 40.0], [115.0, 40.0], [115.0, 39.0]]
    hole = [[115.3, 39.3], [115.7, 39.3], [115.7, 39.7], [115.3, 39.7], [115.3, 39.3]]
    fixed = [
        ("circle of 50 km at 42", shape_of("Point", (116.0, 42.0)), 50000),
        ("circle of 100 m", shape_of("Point", (116.0, 40.0)), 100),
        ("circle of 100 km", shape_of("Point", (116.0, 38.0)), 100000),
        ("circle over the antimeridian", shape_of("Point", (179.9, 50.0)), 30000),
        ("two circles", shape_of("MultiPoint", [(116.0, 40.0), (116.1, 40.0)]), 6000),
        ("line along a parallel", shape_of("LineString", [(115.0, 42.0), (117.0, 42.0)]), 10000),
        ("line over the antimeridian", shape_of("LineString", [(179.5, 50.0), (180.5, 50.4)]), 5000),
        ("area", shape_of("Polygon", [ring]), 1000),
        ("area with a hole", shape_of("Polygon", [ring, hole]), 5000),
        ("area whose hole is filled", shape_of("Polygon", [ring, hole]), 30000),
    ]
    kinds = ["LineString", "Polygon", "MultiLineString", "MultiPolygon", "MultiPoint"]
    for index in range(25):
        size = 10 ** rng.uniform(-2, -0.5)
        shape = random_shape(rng, kinds[index % 5], rng.uniform(114, 119), rng.uniform(36.5, 42), size)
        fixed.append((f"random {index + 1}", shape, round(min(100000, max(100, size * 10 ** rng.uniform(3.5, 5))))))
    rows = []
    for name, shape, meters in fixed:
        geometry = shapes.shape(shape)
        if geometry.is_valid:
            rows.append({"name": name, "geometry": shape, "meters": meters, "squareMeters": round(buffer_area(geometry, meters), 2)})
    return rows


def write(name, rows):
    table = {
        "madeBy": "make-geodesy-oracle.py",
        "seed": SEED,
        "versions": {"shapely": shapely.__version__, "geos": shapely.geos_version_string, "pyproj": pyproj.__version__},
        "rows": rows,
    }
    with open(f"geodesy-{name}.json", "w", encoding="utf-8") as file:
        head = json.dumps({key: value for key, value in table.items() if key != "rows"})
        lines = ",\n".join(json.dumps(row) for row in rows)
        file.write(f'{head[:-1]}, "rows": [\n{lines}\n]}}\n')
    print(name, len(rows))


if __name__ == "__main__":
    for name, make in [("lengths", lengths), ("areas", areas), ("geodesics", geodesics), ("distances", distances), ("buffers", buffers)]:
        write(name, make(random.Random(f"{SEED} {name}")))
