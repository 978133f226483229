import type { LayerSpecification } from 'maplibre-gl';
import { presented } from '../core/presented-symbology.js';

/** Hides an edge, and is no line that anybody reads. */
const untouched = 'frame-edge';

/** The layers of a style for a projector: larger writing, heavier lines. */
export function presentedLayers(layers: readonly LayerSpecification[]): readonly LayerSpecification[] {
  return layers.map((layer) => {
    if (layer.id === untouched) return layer;
    if (layer.type === 'line') {
      return { ...layer, paint: { ...layer.paint, ...scaled(layer.paint, 'line-width', presented.line) } };
    }
    if (layer.type !== 'symbol') return layer;
    return {
      ...layer,
      layout: { ...layer.layout, ...scaled(layer.layout, 'text-size', presented.text) },
      paint: { ...layer.paint, ...scaled(layer.paint, 'text-halo-width', presented.text) },
    };
  });
}

function scaled(properties: object | undefined, name: string, factor: number): Record<string, unknown> {
  const value: unknown = properties && Reflect.get(properties, name);
  return value === undefined ? {} : { [name]: times(value, factor) };
}

/** A number, or numbers between stops: MapLibre takes the zoom only at the top of an expression, so these are multiplied. */
function times(value: unknown, factor: number): unknown {
  if (typeof value === 'number') return value * factor;
  if (!Array.isArray(value) || value[0] !== 'interpolate') return value;
  return value.map((part: unknown, index) => (index > 3 && index % 2 === 0 ? timesOf(part, factor) : part));
}

function timesOf(part: unknown, factor: number): unknown {
  return typeof part === 'number' ? part * factor : ['*', part, factor];
}
