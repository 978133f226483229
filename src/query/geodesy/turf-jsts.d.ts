/** What the atlas uses of JSTS, the translation of the JTS Topology Suite that Turf ships without types. */
declare module '@turf/jsts' {
  import type { Geometry, MultiPolygon, Polygon } from 'geojson';

  /** A geometry of JTS; nothing of it is used but handing it on. */
  interface JtsGeometry {
    getNumGeometries(): number;
  }

  interface BufferParameters {
    getQuadrantSegments(): number;
    /** 1: round. */
    getEndCapStyle(): number;
    /** 1: round. */
    getJoinStyle(): number;
    getMitreLimit(): number;
    isSingleSided(): boolean;
    getSimplifyFactor(): number;
  }

  interface Jsts {
    readonly BufferOp: new (
      geometry: JtsGeometry,
      parameters: BufferParameters,
    ) => { getResultGeometry(distance: number): JtsGeometry };
    readonly GeoJSONReader: new () => { read(geometry: Geometry): JtsGeometry };
    /** What a buffer gives is areas. */
    readonly GeoJSONWriter: new () => { write(geometry: JtsGeometry): Polygon | MultiPolygon };
  }

  const jsts: Jsts;
  // biome-ignore lint/style/noDefaultExport: the package has no other export.
  export default jsts;
}
