import { AtlasError } from '../core/atlas-error.js';
import type { LocalizedText } from '../core/localized-text.js';
import type {
  Network,
  NetworkFile,
  NetworkGroup,
  NetworkLength,
  NotDrawn,
  PublishedLength,
} from '../core/network-file.js';
import type { SourceRecord } from '../core/sidecar.js';

/** A moment: the end of a year or, with a month (1 to 12), of that month. */
export interface Moment {
  readonly year: number;
  readonly month?: number | null;
}

/** Kilometres drawn that are open at a moment. */
export interface OpenLength {
  /** With a sourced opening no later than the moment. */
  readonly dated: number;
  /** In service today with an opening that is not in the dataset; the same at every moment. */
  readonly undated: number;
  /** Under construction when the map was made, with no opening since; in none of the other numbers. */
  readonly construction: number;
  /** What is open for certain: the dated alone. */
  readonly low: number;
  /** What is open if the undated always were. */
  readonly high: number;
}

/** A total as it was published. */
export interface PublishedTotal {
  readonly year: number;
  readonly kilometres: number;
  readonly source: SourceRecord | undefined;
  readonly note: LocalizedText | undefined;
}

/** How much a network grew between the ends of two years. */
export interface NetworkGain {
  /** Kilometres with an opening in between. */
  readonly kilometres: number;
  /** What the undated would add if none of them was open at the beginning: those known to have been are left out. */
  readonly undated: number;
  /** Growth as a share of the beginning if the undated were old; null where nothing was open. */
  readonly low: number | null;
  /** The same of the dated alone. */
  readonly high: number | null;
  /** Published at both ends, and the share that follows. */
  readonly published:
    | { readonly from: PublishedTotal; readonly to: PublishedTotal; readonly share: number }
    | undefined;
}

/** Openings that are known but not drawn. */
export interface UndrawnOpenings {
  /** The earliest first. */
  readonly openings: readonly NotDrawn[];
  /** Sum of the lengths known, and how many openings have none. */
  readonly kilometres: number;
  readonly withoutLength: number;
}

/** Kilometres of networks by year, and what was published of them. Areas are codes of provinces; null is all of them. */
export class NetworkGrowth {
  readonly file: NetworkFile;

  constructor(file: NetworkFile) {
    this.file = file;
  }

  get networks(): readonly Network[] {
    return this.file.networks;
  }

  /** @throws {AtlasError} `value-invalid` for an id that no network has. */
  network(id: string): Network {
    const found = this.networks.find((each) => each.id === id);
    if (!found) throw invalid('network', this.networks, id);
    return found;
  }

  /** The network that a layer draws. */
  ofLayer(layer: string): Network | undefined {
    return this.networks.find((each) => each.layer === layer);
  }

  /**
   * A set of classes by its id, or one class by its own; null is the first set.
   *
   * @throws {AtlasError} `value-invalid`
   */
  group(network: string, id: string | null): NetworkGroup {
    const { groups, classes } = this.network(network);
    const found = id === null ? groups[0] : groups.find((each) => each.id === id);
    if (found) return found;
    const single = classes.find((each) => each.id === id);
    if (!single) throw invalid('group', [...groups, ...classes], String(id));
    return { ...single, phrase: single.label, classes: [single.id] };
  }

  /** The set of classes that a variant of the network's layer draws; the first one where none says so. */
  drawnGroup(network: string, variant: string): NetworkGroup {
    const { groups } = this.network(network);
    return groups.find(({ variants }) => variants?.includes(variant)) ?? this.group(network, null);
  }

  /** Kilometres open at a moment. @throws {AtlasError} `value-invalid` for an unknown network or group. */
  open(network: string, group: string | null, area: string | null, moment: Moment): OpenLength {
    const [lengths, last] = [this.#lengths(network, group, area), lastDay(moment)];
    const dated = sum(lengths.filter(({ opened }) => opened !== null && firstDay(opened) <= last));
    const undated = sum(lengths.filter(({ state }) => state === 'undated'));
    const construction = sum(lengths.filter(({ state }) => state === 'construction'));
    return { dated, undated, construction, low: dated, high: dated + undated };
  }

  /** Kilometres open at the end of each year, both included, beside what was published. */
  openByYear(network: string, group: string | null, area: string | null, from: number, until: number) {
    return Array.from({ length: Math.max(until - from + 1, 0) }, (_, i) => ({
      year: from + i,
      ...this.open(network, group, area, { year: from + i }),
      published: this.published(network, group, area, from + i),
    }));
  }

  /** What was published for the end of a year; undefined where nothing is in the dataset. */
  published(network: string, group: string | null, area: string | null, year: number): PublishedTotal | undefined {
    const { id } = this.group(network, group);
    const found = this.network(network).published.find(
      (each) => each.group === id && each.area === (area ?? 'all') && each.year === year,
    );
    return found && this.#total(found);
  }

  /** The last published total no later than a year. */
  lastPublished(network: string, group: string | null, area: string | null, year: number): PublishedTotal | undefined {
    const { id } = this.group(network, group);
    const rows = this.network(network).published.filter(
      (each) => each.group === id && each.area === (area ?? 'all') && each.year <= year,
    );
    const last = rows.reduce<PublishedLength | undefined>((a, b) => (a && a.year > b.year ? a : b), undefined);
    return last && this.#total(last);
  }

  /** Growth from the end of `since` to a moment. The range comes from the undated: see `NetworkGain`. */
  growth(
    network: string,
    group: string | null,
    area: string | null,
    since: number,
    until: Moment | number,
  ): NetworkGain {
    const end = typeof until === 'number' ? { year: until } : until;
    const [from, to] = [this.open(network, group, area, { year: since }), this.open(network, group, area, end)];
    const maybe = this.#lengths(network, group, area).filter(
      ({ state, openBy }) => state === 'undated' && (openBy === undefined || openBy > since),
    );
    const [before, after] = [
      this.published(network, group, area, since),
      end.month == null ? this.published(network, group, area, end.year) : undefined,
    ];
    return {
      kilometres: to.dated - from.dated,
      undated: sum(maybe),
      low: share(from.high, to.high),
      high: share(from.low, to.low),
      published: before && after && { from: before, to: after, share: after.kilometres / before.kilometres - 1 },
    };
  }

  /** Openings up to a moment that have no line, and lines without one whose opening is not in the dataset. */
  notDrawn(
    network: string,
    group: string | null,
    until: Moment,
  ): { readonly dated: UndrawnOpenings; readonly undated: UndrawnOpenings } {
    const { classes } = this.group(network, group);
    const last = lastDay(until);
    const all = this.network(network).notDrawn.filter((each) => classes.includes(each.class));
    const dated = all.filter(({ opened }) => opened !== null && firstDay(opened) <= last);
    return {
      dated: undrawn([...dated].sort((a, b) => (a.opened ?? '').localeCompare(b.opened ?? ''))),
      undated: undrawn(all.filter(({ opened }) => opened === null)),
    };
  }

  /** Sources that an opening cites. */
  sourcesOf({ sources }: NotDrawn): readonly SourceRecord[] {
    return sources.flatMap((place) => this.file.sources[place] ?? []);
  }

  #lengths(network: string, group: string | null, area: string | null): readonly NetworkLength[] {
    const { classes } = this.group(network, group);
    return this.network(network).lengths.filter(
      (each) => classes.includes(each.class) && (area === null || each.area === area),
    );
  }

  #total({ year, kilometres, source, note }: PublishedLength): PublishedTotal {
    return { year, kilometres, source: this.file.sources[source], note };
  }
}

function sum(lengths: readonly NetworkLength[]): number {
  return lengths.reduce((all, { kilometres }) => all + kilometres, 0);
}

function undrawn(openings: readonly NotDrawn[]): UndrawnOpenings {
  const lengths = openings.flatMap(({ kilometres }) => kilometres ?? []);
  const kilometres = lengths.reduce((all, each) => all + each, 0);
  return { openings, kilometres, withoutLength: openings.length - lengths.length };
}

function share(from: number, to: number): number | null {
  return from === 0 ? null : (to - from) / from;
}

/** A year or a month begins with its first day. Days written so stand in the order of time. */
function firstDay(opened: string): string {
  return opened + '-01-01'.slice(opened.length - 4);
}

/** No day of a month is later than its 31st. */
function lastDay({ year, month }: Moment): string {
  return `${year}-${String(month ?? 12).padStart(2, '0')}-31`;
}

function invalid(name: string, known: readonly { readonly id: string }[], received: string): AtlasError {
  const expected = known.map(({ id }) => id).join(', ');
  return new AtlasError('value-invalid', `There is no ${name} "${received}". Expected one of ${expected}.`, {
    details: { name, expected, received },
  });
}
