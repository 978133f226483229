"""Random geometries of every kind, all of them valid."""

import math

from shapely.geometry import GeometryCollection, LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon

KINDS = ["point", "points", "line", "lines", "area", "areas", "mixture"]


class Maker:
    """Random geometries; `number` gives coordinates."""

    def __init__(self, rng, number):
        self.rng = rng
        self.number = number

    def position(self):
        return (self.number(), self.number())

    def line(self):
        count = self.rng.choice([2, 2, 3, 4])
        while True:
            positions = [self.position() for _ in range(count)]
            if self.rng.random() < 0.15 and count > 2:
                positions.append(positions[0])
            if all(a != b for a, b in zip(positions, positions[1:])):
                return LineString(positions)

    def area(self):
        while True:
            shell = self.ring()
            holes = [self.ring(3)] if self.rng.random() < 0.35 else []
            area = Polygon(shell, holes)
            if area.is_valid and area.area > 0:
                return area

    def ring(self, count=None):
        count = count or self.rng.choice([3, 4, 5, 6])
        positions = list({self.position() for _ in range(count)})
        while len(positions) < 3:
            positions.append(self.position())
        x = sum(p[0] for p in positions) / len(positions)
        y = sum(p[1] for p in positions) / len(positions)
        positions.sort(key=lambda p: math.atan2(p[1] - y, p[0] - x))
        return positions if self.rng.random() < 0.5 else positions[::-1]

    def areas(self):
        while True:
            made = MultiPolygon([self.area(), self.area()])
            if made.is_valid:
                return made

    def make(self, kind):
        if kind == "point":
            return Point(self.position())
        if kind == "points":
            return MultiPoint([self.position() for _ in range(self.rng.choice([2, 3]))])
        if kind == "line":
            return self.line()
        if kind == "lines":
            return MultiLineString([self.line(), self.line()])
        if kind == "area":
            return self.area()
        if kind == "areas":
            return self.areas()
        members = self.rng.sample(["point", "line", "area", "area"], self.rng.choice([2, 2, 3]))
        return GeometryCollection([self.make(member) for member in members])
