import * as v from 'valibot';
import { layerIdSchema } from './layer-definition.js';
import type { localized } from './layer-record.js';
import { localizedTextSchema } from './symbology.js';

/*
 * What a publisher writes to draw another base map than the offline one, or pictures of somebody else's server above it.
 */

const text = v.pipe(v.string(), v.minLength(1));
const words = v.union([text, localizedTextSchema]);
const httpLink = v.pipe(v.string(), v.regex(/^https?:\/\//, 'expected an http or https address'));
const tileZ = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24));
const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** Datums in which tiles are drawn. CGCS2000 is WGS 84 within a metre; GCJ-02 is shown in WGS 84. */
export const drawnDatums = ['WGS 84', 'CGCS2000', 'GCJ-02'] as const;
export type TileDatum = (typeof drawnDatums)[number];

/** Pictures in the square tiles of Web Mercator, of which several may lie one upon another, such as imagery and names. */
export const rasterTilesSchema = v.strictObject({
  /**
   * Address with `{z}/{x}/{y}`, `{-y}` for rows from the south, `{TileMatrix}`, `{TileRow}` and `{TileCol}` of a WMTS, or
   * `{bbox-epsg-3857}` of a WMS; and `{s}` for the subdomain, `{key}` for the key, `{r}` for `@2x` on fine screens.
   */
  url: text,
  /** What stands for `{s}`, in turn. */
  subdomains: v.exactOptional(v.pipe(v.array(text), v.minLength(1))),
  /** What stands for `{key}`. It is in no link and in nothing that a reader saves but the requests themselves. */
  key: v.exactOptional(text),
  /** Rows counted from the south for `{y}` too. Default `xyz`, from the north. */
  scheme: v.exactOptional(v.picklist(['xyz', 'tms'])),
  /** First and last zoom of the tiles: 0 and 18 when left out. Nearer than the last, its tiles are drawn larger. */
  minTileZ: v.exactOptional(tileZ),
  maxTileZ: v.exactOptional(tileZ),
  /** Edge of a tile as it is drawn, CSS pixels. Default 256. */
  tileSizePx: v.exactOptional(v.picklist([256, 512])),
  /** True when the server has tiles of twice as many pixels for `{r}`. */
  retina: v.exactOptional(v.boolean()),
  /** `[west, south, east, north]`, WGS 84 degrees: nothing is asked for outside. */
  bbox: v.exactOptional(v.tuple([v.number(), v.number(), v.number(), v.number()])),
  /** Default 1. */
  opacity: v.exactOptional(fraction),
});

const named = {
  $schema: v.exactOptional(v.string()),
  /** Stands in permalinks when the host offers it. */
  id: v.pipe(
    layerIdSchema,
    v.notValues(['atlas', 'none'], 'expected another id: it is the name of a base map already'),
  ),
  title: words,
  /** Whose the map is: always in sight under it. With a Chinese map its approval number belongs here. */
  attribution: words,
  /** Page that says more of the source. */
  about: v.exactOptional(httpLink),
  datum: v.picklist(drawnDatums),
};

/** A base map of tiles, or of a MapLibre style. */
export const basemapSchema = v.union([
  v.strictObject({
    ...named,
    /** Bottom to top. */
    tiles: v.pipe(v.array(rasterTilesSchema), v.minLength(1)),
    /** True draws boundaries and names of the offline base map above tiles that have none. */
    atlasLabels: v.exactOptional(v.boolean()),
  }),
  v.strictObject({
    ...named,
    /** A MapLibre style or its address. */
    style: v.union([httpLink, v.looseObject({ version: v.literal(8), layers: v.array(v.unknown()) })]),
  }),
]);

const overlaid = {
  ...named,
  /** Default true. */
  visible: v.exactOptional(v.boolean()),
  /** Default 1. */
  opacity: v.exactOptional(fraction),
  /** Picture that explains the colours, such as that of `GetLegendGraphic`, and what it says in words. */
  legend: v.exactOptional(v.strictObject({ url: httpLink, alt: v.exactOptional(words) })),
};

/** Tiles between the base map and the layers: they can be looked at, and not asked. */
export const tileLayerSchema = v.union([
  v.strictObject({ ...overlaid, tiles: v.pipe(v.array(rasterTilesSchema), v.minLength(1)) }),
  v.strictObject({
    ...overlaid,
    /** Address of a PMTiles archive, of pictures or of vector tiles. */
    pmtiles: httpLink,
  }),
]);

export type RasterTiles = v.InferOutput<typeof rasterTilesSchema>;
type Written<T> = T extends { title: unknown; attribution: unknown }
  ? Omit<T, 'title' | 'attribution' | '$schema'> &
      Readonly<Record<'title' | 'attribution', ReturnType<typeof localized>>>
  : never;
/** A base map as it is read: every text in both languages, every address absolute. */
export type BasemapDefinition = Written<v.InferOutput<typeof basemapSchema>>;
/** Tiles above the base map as they are read. */
export type TileLayerDefinition =
  | Extract<Written<v.InferOutput<typeof tileLayerSchema>>, { tiles: unknown }>
  | ArchiveDefinition;

type ArchiveDefinition = Extract<Written<v.InferOutput<typeof tileLayerSchema>>, { pmtiles: unknown }> & {
  /** The archive itself, when the reader has it as a file. */
  readonly file?: Blob;
  /** What its head says, once it is read. */
  readonly archive?: TileArchive;
};

/** What is in an archive of tiles. */
export interface TileArchive {
  readonly minTileZ: number;
  readonly maxTileZ: number;
  /** WGS 84 degrees. */
  readonly bbox: readonly [west: number, south: number, east: number, north: number];
  /** Layers of vector tiles with the colour each is drawn in; none for pictures. */
  readonly layers: readonly { readonly id: string; readonly color: string }[];
  readonly isVector: boolean;
}

/** A base map as a host writes it. */
export type BasemapInput = v.InferInput<typeof basemapSchema>;
/** Tiles as a host writes them, or a PMTiles archive that is there as a file. */
export type TileLayerInput = v.InferInput<typeof tileLayerSchema> & { readonly file?: Blob };

/** What a map may be drawn on: the offline base map, nothing, one that the host offers, by id or address, or its own. */
export type BasemapChoice = 'atlas' | 'none' | (string & Record<never, never>) | BasemapInput;

/** A base map that a page offers: its definition, or the URL of a JSON file with it. */
export type BasemapOffer = string | BasemapInput;

/** What a scene draws from somebody else's servers. */
export interface SceneBackdrop {
  /** Above the offline base map, which stays beneath for where tiles fail. */
  readonly basemap?: BasemapDefinition;
  /** Bottom to top. */
  readonly tiles: readonly SceneTiles[];
}

/** Tiles that are drawn. */
export interface SceneTiles {
  readonly definition: TileLayerDefinition;
  /** 0 to 1. */
  readonly opacity: number;
}
