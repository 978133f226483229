import type { FigureUnit, UnitChange } from '../../../core/figure-file.js';
import { type UnitKeys, unitKey, unitKeys } from './unit-keys.js';

/** A unit of today that a text may mean. */
export interface UnitCandidate {
  /** Of the unit. */
  readonly code: string;
  /** What became of the unit of before that the text names; undefined when it names the unit of today. */
  readonly change: UnitChange | undefined;
}

/** What is known of one level's names. */
export interface UnitNamesOptions {
  readonly level: string;
  /** Of every level. */
  readonly units: readonly FigureUnit[];
  readonly changes?: readonly UnitChange[];
  /** More writings of a unit's name, such as its Pinyin, by its code. */
  readonly writings?: ReadonlyMap<string, readonly string[]>;
}

/** Something with a name: a unit of today, or one of before. */
interface Named {
  readonly keys: UnitKeys;
  /** Keys of the units that it lies in. */
  readonly around: ReadonlySet<string>;
  readonly candidates: readonly UnitCandidate[];
}

/** Parts of an address that name no unit. */
const empty: ReadonlySet<string> = new Set(['中国', '市辖区', '省直辖县级行政区划', 'china']);

/** The names and codes of one level of units: finds what a text may mean, and never picks one of several. */
export class UnitCandidates {
  readonly level: string;
  /** In the order of the figures. */
  readonly units: readonly FigureUnit[];
  readonly #all: ReadonlyMap<string, FigureUnit>;
  readonly #named: readonly Named[];
  readonly #formerByCode: ReadonlyMap<string, UnitChange>;
  readonly #found = new Map<string, readonly Named[]>();

  constructor({ level, units, changes = [], writings }: UnitNamesOptions) {
    this.level = level;
    this.units = units.filter((unit) => unit.level === level);
    this.#all = new Map(units.map((unit) => [unit.code, unit]));
    const former = changes.filter((change) => change.level === level);
    this.#formerByCode = new Map(former.map((change) => [change.code, change]));
    this.#named = [
      ...this.units.map((unit) => this.#present(unit, writings?.get(unit.code) ?? [])),
      ...former.map((change) => this.#former(change)),
    ];
  }

  /**
   * The units that a text may mean: none, one, or several that only the reader can tell apart.
   *
   * @param within - Texts that say where it lies, from other columns; what does not lie there is left out.
   */
  of(text: string, within: readonly string[] = []): readonly UnitCandidate[] {
    const byCode = this.#ofCode(text.trim());
    if (byCode) return byCode;
    const places = within.map(unitKey).filter((key) => key !== '' && !empty.has(key));
    const found = this.#ofName(unitKey(text)).filter(({ around }) => places.every((place) => consumed(place, around)));
    return oneForEachCode(found.flatMap(({ candidates }) => candidates));
  }

  nameOf(code: string): FigureUnit | undefined {
    return this.#all.get(code);
  }

  /** Undefined when the text is no code. */
  #ofCode(text: string): readonly UnitCandidate[] | undefined {
    if (this.#all.get(text)?.level === this.level) return [{ code: text, change: undefined }];
    // Statistics have nine or twelve digits: zeros behind the county's six, and others for what lies below it.
    const [, digits, rest = ''] = /^(\d{2}|\d{4}|\d{6})(0{3}|0{6})?(?:\.0+)?$/.exec(text) ?? [];
    if (digits === undefined) return /^\d{6,}$/.test(text) ? [] : undefined;
    const code = digits.padEnd(6, '0');
    if (this.#all.get(code)?.level === this.level) return [{ code, change: undefined }];
    const change = this.#formerByCode.get(code);
    if (change) return candidatesOf(change);
    return rest === '' && digits.length < 6 ? undefined : [];
  }

  #ofName(key: string): readonly Named[] {
    const known = this.#found.get(key);
    if (known) return known;
    const found = key === '' ? [] : this.#search(key);
    this.#found.set(key, found);
    return found;
  }

  /** Whole names before short ones, and a name alone before one after the units that it lies in. */
  #search(key: string): readonly Named[] {
    const tests: readonly ((named: Named) => boolean)[] = [
      ({ keys }) => keys.full.has(key),
      ({ keys }) => keys.short.has(key),
      ({ keys, around }) => [...keys.full].some((full) => isAddress(key, full, around)),
      ({ keys, around }) => [...keys.short].some((short) => isAddress(key, short, around)),
    ];
    for (const test of tests) {
      const found = this.#named.filter(test);
      if (found.length > 0) return found;
    }
    return [];
  }

  #present(unit: FigureUnit, writings: readonly string[]): Named {
    const { full, short } = unitKeys(unit.name);
    const keys = { full, short: new Set([...short, ...writings.map(unitKey)]) };
    return { keys, around: this.#around(unit.parent), candidates: [{ code: unit.code, change: undefined }] };
  }

  #former(change: UnitChange): Named {
    return { keys: unitKeys(change.name), around: this.#around(change.parent), candidates: candidatesOf(change) };
  }

  #around(parent: string | null): ReadonlySet<string> {
    const keys = new Set<string>();
    for (let code = parent; code !== null; code = this.#all.get(code)?.parent ?? null) {
      const unit = this.#all.get(code);
      if (!unit) break;
      const { full, short } = unitKeys(unit.name);
      for (const key of [...full, ...short]) keys.add(key);
    }
    return keys;
  }
}

function candidatesOf(change: UnitChange): readonly UnitCandidate[] {
  return change.successors.map((code) => ({ code, change }));
}

/** Whether a text is a name with nothing before or behind it but units that it lies in. */
function isAddress(text: string, name: string, around: ReadonlySet<string>): boolean {
  if (text.length <= name.length) return false;
  if (text.endsWith(name) && consumed(text.slice(0, -name.length), around)) return true;
  return text.startsWith(name) && consumed(text.slice(name.length), around);
}

/** Whether a text is made of nothing but names of the units around. */
function consumed(text: string, around: ReadonlySet<string>): boolean {
  if (text === '') return true;
  return [...around, ...empty].some((key) => text.startsWith(key) && consumed(text.slice(key.length), around));
}

/** A unit of today named by itself stands for what it was before, too, when that had the same ground. */
function oneForEachCode(candidates: readonly UnitCandidate[]): readonly UnitCandidate[] {
  const byCode = new Map<string, UnitCandidate>();
  for (const candidate of candidates) {
    if (!byCode.has(candidate.code)) byCode.set(candidate.code, candidate);
  }
  return [...byCode.values()];
}
