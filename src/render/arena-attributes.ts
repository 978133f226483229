import type { AttributeManager, Layer } from 'deck.gl';

/** Where in an entry an attribute of a shader is. */
export interface EntryField {
  /** How many numbers. */
  readonly size: number;
  /** First number. */
  readonly elementOffset: number;
  /** How many entries ahead. */
  readonly vertexOffset?: number;
}

/** Longitude and latitude in two parts, as deck.gl's shaders take them. */
export function positionFields(name: string, vertexOffset = 0): Record<string, EntryField> {
  return {
    [name]: { size: 2, elementOffset: 0, vertexOffset },
    [`${name}64Low`]: { size: 2, elementOffset: 2, vertexOffset },
  };
}

/** Name of the one attribute through which a layer gets the entries of an arena. */
export const entries = 'arenaEntries';

/**
 * Lets a layer take its vertices from arenas. deck.gl's own attributes, which it would fill with values from accessors,
 * are given up, except those in `kept`.
 *
 * @param entrySize - Numbers of 32 bits an entry consists of.
 */
export function takeFromArena(
  layer: Layer,
  entrySize: number,
  fields: Readonly<Record<string, EntryField>>,
  { instanced, kept = [] }: { readonly instanced: boolean; readonly kept?: readonly string[] },
): void {
  const manager = layer.getAttributeManager();
  if (!manager) return;
  manager.remove(Object.keys(manager.getAttributes()).filter((name) => !kept.includes(name)));
  const attribute: Parameters<AttributeManager['add']>[0] = {
    [entries]: { size: entrySize, type: 'float32', noAlloc: true, shaderAttributes: { ...fields } },
  };
  if (instanced) manager.addInstanced(attribute);
  else manager.add(attribute);
}

/** True while a layer is drawn to find out what is where. */
export function isPicking(parameters: unknown): boolean {
  const props = parameters as { readonly shaderModuleProps?: { readonly picking?: { readonly isActive?: unknown } } };
  return Boolean(props.shaderModuleProps?.picking?.isActive);
}
