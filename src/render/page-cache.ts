import type { FeaturePage } from '../core/columns.js';

const caches = new WeakMap<object, WeakMap<object, Map<string, unknown>>>();

/**
 * Computes something from a page once, and again only for another page, definition or name. deck.gl and MapLibre compare
 * data by identity, so what comes from here is handed to them once.
 *
 * @param definition - The part of the catalog it depends on.
 * @param name - What it is, with everything else it depends on (such as the theme).
 */
export function cachedForPage<Value>(page: FeaturePage, definition: object, name: string, make: () => Value): Value {
  return cachedFor(page, definition, name, make);
}

/** The same for anything else that is known by its identity, such as the pages of a part. */
export function cachedFor<Value>(from: object, definition: object, name: string, make: () => Value): Value {
  const byDefinition = ensure(caches, from, () => new WeakMap<object, Map<string, unknown>>());
  const byName = ensure(byDefinition, definition, () => new Map<string, unknown>());
  if (!byName.has(name)) byName.set(name, make());
  return byName.get(name) as Value;
}

function ensure<Key extends object, Value>(map: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
