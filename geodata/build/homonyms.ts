/** A named unit and the name of its parent. */
export interface NamedUnit {
  readonly id: string;
  readonly name: string;
  readonly parent: string;
}

/**
 * Tells namesakes apart by their parents.
 *
 * @returns For each id the parent's name where the name occurs more than once, else null.
 * @throws {Error} when two namesakes have the same parent.
 */
export function qualifiersOf(units: readonly NamedUnit[]): Map<string, string | null> {
  const byName = groupByName(units);
  const qualifiers = new Map<string, string | null>();
  for (const { id, name, parent } of units) {
    const namesakes = byName.get(name) ?? [];
    if (namesakes.some((other) => other.id !== id && other.parent === parent)) {
      throw new Error(`${name} occurs twice in ${parent}`);
    }
    qualifiers.set(id, namesakes.length > 1 ? parent : null);
  }
  return qualifiers;
}

function groupByName(units: readonly NamedUnit[]): Map<string, NamedUnit[]> {
  const groups = new Map<string, NamedUnit[]>();
  for (const unit of units) groups.set(unit.name, [...(groups.get(unit.name) ?? []), unit]);
  return groups;
}
