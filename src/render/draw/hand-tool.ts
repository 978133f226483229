import { type GeoJSONStoreFeatures, TerraDraw } from 'terra-draw';
import type { LngLat } from '../../core/bbox.js';
import type { DrawingEvents, DrawingMode, DrawnShape } from '../../core/drawing.js';
import { DeckAdapter } from './deck-adapter.js';
import { drawModes } from './draw-modes.js';
import type { DrawingPlace } from './drawing-place.js';
import { MapKeys } from './map-keys.js';
import { featureOf, hasHoles, isShape, shapeOf } from './shape-features.js';
import type { SketchItem } from './sketch.js';
import { snapPlace } from './snap.js';

let made = 0;
/** Ids that no other maker of shapes gives. */
const idStrategy = {
  getId: () => {
    made += 1;
    return `hand-${made}`;
  },
  isValidId: (id: string | number) => typeof id === 'string',
};

/** Drawing by hand with Terra Draw at one place: what is known of the drawing between two places is its owner's. */
export class HandTool {
  readonly #place: DrawingPlace;
  readonly #events: DrawingEvents;
  readonly #adapter: DeckAdapter;
  readonly #draw: TerraDraw;
  readonly #keys: MapKeys;
  #mode: DrawingMode = 'none';
  #shapes: readonly DrawnShape[] = [];
  #chosen: string | null = null;
  #drafting: string | undefined;
  /** True while the tool itself changes what Terra Draw keeps: nobody has drawn anything. */
  #own = false;

  constructor(place: DrawingPlace, events: DrawingEvents) {
    this.#place = place;
    this.#events = events;
    this.#adapter = new DeckAdapter(place, {
      snap: (lngLat) => this.#snap(lngLat),
      drawn: (features, snapped) => this.#show(features, snapped),
    });
    const modes = drawModes((event, { currentId }) => {
      const found = this.#near([event.lng, event.lat], currentId === undefined ? undefined : String(currentId));
      return found && [...found];
    });
    this.#draw = new TerraDraw({ adapter: this.#adapter, modes, idStrategy });
    this.#draw.on('finish', (id, { action }) => this.#finished(String(id), action === 'dragFeature'));
    this.#draw.on('change', () => this.#changed());
    this.#draw.on('select', (id) => this.#chose(String(id)));
    this.#draw.on('deselect', () => this.#chose(null));
    this.#keys = new MapKeys(place.map, this.#adapter, {
      isDrafting: () => this.#drafting !== undefined,
      hasChosen: () => this.#chosen !== null,
      remove: () => events.removeRequested(),
      cancel: () => this.cancel(),
    });
    this.#draw.start();
    this.#quietly(() => this.#draw.setMode('static'));
  }

  setMode(mode: DrawingMode): void {
    if (mode === this.#mode) return;
    const chosen = this.#chosen;
    this.#mode = mode;
    this.#place.takePointer(mode !== 'none');
    this.#keys.active = mode !== 'none';
    this.#quietly(() => this.#draw.setMode(mode === 'none' ? 'static' : mode));
    this.#adapter.release();
    this.#drop();
    this.select(chosen);
  }

  /** Shows exactly these; those that are the same objects as before are left as they are. */
  setShapes(shapes: readonly DrawnShape[]): void {
    const before = new Map(this.#shapes.map((shape) => [shape.id, shape]));
    const after = new Map(shapes.map((shape) => [shape.id, shape]));
    const gone = [...before.keys()].filter((id) => after.get(id) !== before.get(id));
    const added = shapes.filter((shape) => before.get(shape.id) !== shape);
    this.#shapes = shapes;
    this.#quietly(() => {
      this.#draw.removeFeatures(gone.filter((id) => this.#draw.hasFeature(id)));
      this.#draw.addFeatures(added.flatMap((shape) => featureOf(shape) ?? []));
    });
    this.select(this.#chosen !== null && after.has(this.#chosen) ? this.#chosen : null);
  }

  select(id: string | null): void {
    const before = this.#chosen;
    this.#chosen = id;
    if (this.#mode === 'select') {
      this.#quietly(() => {
        if (before !== null && before !== id && this.#draw.hasFeature(before)) this.#draw.deselectFeature(before);
        if (id !== null && this.#draw.hasFeature(id)) this.#draw.selectFeature(id);
      });
    }
    this.#show(this.#draw.getSnapshot(), undefined);
  }

  finish(): void {
    this.#adapter.pressKey('Enter');
  }

  cancel(): void {
    this.#adapter.pressKey('Escape');
    this.#adapter.release();
  }

  focus(): void {
    this.#place.map.getCanvas().focus();
  }

  close(): void {
    this.#own = true;
    this.#keys.close();
    this.#draw.stop();
    this.#place.takePointer(false);
    this.#place.show(undefined);
  }

  #snap(lngLat: LngLat): LngLat | undefined {
    const snaps = this.#mode !== 'none' && this.#mode !== 'select' && this.#mode !== 'freehand';
    return snaps ? this.#near(lngLat, undefined) : undefined;
  }

  #near(lngLat: LngLat, except: string | undefined): LngLat | undefined {
    const targets = { scene: this.#place.scene(), shapes: this.#shapes, except };
    return snapPlace(lngLat, this.#place.map.getZoom(), targets);
  }

  #finished(id: string, moved: boolean): void {
    const feature = this.#draw.getSnapshotFeature(id);
    this.#drop();
    if (!feature || !isShape(feature)) return;
    const before = this.#shapes.find((shape) => shape.id === id);
    const shape = shapeOf(feature, moved ? before : undefined);
    this.#shapes = before ? this.#shapes.map((each) => (each === before ? shape : each)) : [...this.#shapes, shape];
    this.#events.changed(this.#shapes);
  }

  /** Tells of the shape that is being drawn or changed, as far as it goes. */
  #changed(): void {
    if (this.#own) return;
    const drawn = this.#draw.getSnapshot().find((feature) => isShape(feature) && this.#isDraft(feature));
    if (!drawn) {
      this.#drop();
      return;
    }
    this.#drafting = String(drawn.id);
    this.#events.drafted(shapeOf(drawn));
  }

  #isDraft({ id, properties, geometry }: GeoJSONStoreFeatures): boolean {
    if (properties['currentlyDrawing'] === true) return true;
    const known = this.#shapes.find((shape) => shape.id === id);
    if (!known || properties['selected'] !== true) return false;
    return JSON.stringify(featureOf(known)?.geometry) !== JSON.stringify(geometry);
  }

  #drop(): void {
    if (this.#drafting === undefined) return;
    this.#drafting = undefined;
    this.#events.drafted(null);
  }

  #chose(id: string | null): void {
    if (this.#own || id === this.#chosen) return;
    this.#chosen = id;
    this.#events.selected(id);
  }

  #show(features: readonly GeoJSONStoreFeatures[], snapped: LngLat | undefined): void {
    const holed = this.#shapes.filter(hasHoles);
    const items: SketchItem[] = [
      ...holed.map(({ id, geometry }) => ({
        geometry,
        role: this.#chosen === id ? ('chosen' as const) : ('shape' as const),
      })),
      ...features.filter(isShape).map((feature) => ({ geometry: feature.geometry, role: this.#roleOf(feature) })),
      ...marksOf(features),
    ];
    if (snapped) items.push({ geometry: { type: 'Point', coordinates: [...snapped] }, role: 'snap' });
    this.#place.show(items);
  }

  #roleOf({ id, properties }: GeoJSONStoreFeatures): SketchItem['role'] {
    if (properties['currentlyDrawing'] === true) return 'draft';
    return id === this.#chosen ? 'chosen' : 'shape';
  }

  #quietly(work: () => void): void {
    const before = this.#own;
    this.#own = true;
    work();
    this.#own = before;
  }
}

/** Vertices and middles of edges that can be taken hold of; of a circle, which has many, a few. */
function marksOf(features: readonly GeoJSONStoreFeatures[]): SketchItem[] {
  const circles = new Set(features.filter(({ properties }) => properties['mode'] === 'circle').map(({ id }) => id));
  return features.flatMap(({ geometry, properties }): SketchItem[] => {
    if (properties['midPoint'] === true) return [{ geometry, role: 'middle' }];
    if (properties['closingPoint'] === true) return [{ geometry, role: 'vertex' }];
    if (properties['selectionPoint'] !== true) return [];
    const index = Number(properties['index'] ?? 0);
    const shown = !circles.has(String(properties['selectionPointFeatureId'])) || index % circleMarkEvery === 0;
    return shown ? [{ geometry, role: 'vertex' }] : [];
  });
}

const circleMarkEvery = 16;
