import type { LineJoint } from './line-joints.js';
import type { LineSection } from './line-section.js';

/** A way from one node to another. */
export interface GraphWay {
  readonly to: number;
  readonly meters: number;
  /** Runs along a section, from one length to another; undefined for a joint or gap. */
  readonly run: SectionRun | undefined;
}

export interface SectionRun {
  readonly section: number;
  readonly fromMeters: number;
  readonly toMeters: number;
}

/** A place on a section where ways begin and end. */
interface GraphNode {
  readonly section: number;
  readonly alongMeters: number;
  readonly ways: GraphWay[];
}

/** Shortest ways from one node. */
export interface ShortestWays {
  /** To each node; infinite where none leads. */
  readonly meters: readonly number[];
  /** The node before each on the way there; -1 at the start. */
  readonly before: readonly number[];
}

/** The sections of a line as a network: nodes at their ends and joints, ways between them. */
export class LineGraph {
  readonly nodes: GraphNode[] = [];
  /** Nodes of each section in order. */
  readonly sectionNodes: readonly (readonly number[])[];

  constructor(sections: readonly LineSection[], joints: readonly LineJoint[]) {
    const places = sections.map(({ lengthMeters }) => [0, lengthMeters]);
    for (const joint of joints) {
      places[joint.section]?.push(joint.alongMeters);
      places[joint.otherSection]?.push(joint.otherAlongMeters);
    }
    this.sectionNodes = places.map((along, section) => this.#addSection(section, along));
    for (const joint of joints) this.#addJoint(joint);
  }

  /**
   * Dijkstra's shortest ways.
   *
   * @param mostGapMeters - Longer gaps are not crossed.
   */
  waysFrom(start: number, mostGapMeters: number): ShortestWays {
    const meters = this.nodes.map(() => Number.POSITIVE_INFINITY);
    const before = this.nodes.map(() => -1);
    meters[start] = 0;
    const open = new Set([start]);
    while (open.size > 0) {
      const node = nearestOf(open, meters);
      open.delete(node);
      for (const way of this.nodes[node]?.ways ?? []) {
        if (!way.run && way.meters > mostGapMeters) continue;
        const reached = (meters[node] ?? 0) + way.meters;
        if (reached >= (meters[way.to] ?? 0)) continue;
        meters[way.to] = reached;
        before[way.to] = node;
        open.add(way.to);
      }
    }
    return { meters, before };
  }

  #addSection(section: number, places: readonly number[]): readonly number[] {
    const along = [...new Set(places)].sort((one, other) => one - other);
    const nodes = along.map((alongMeters) => this.nodes.push({ section, alongMeters, ways: [] }) - 1);
    nodes.slice(1).forEach((node, index) => {
      const [fromMeters = 0, toMeters = 0] = [along[index], along[index + 1]];
      this.#addWays(nodes[index] ?? 0, node, toMeters - fromMeters, { section, fromMeters, toMeters });
    });
    return nodes;
  }

  #addJoint({ section, alongMeters, otherSection, otherAlongMeters, gapMeters }: LineJoint): void {
    this.#addWays(
      this.#nodeAt(section, alongMeters),
      this.#nodeAt(otherSection, otherAlongMeters),
      gapMeters,
      undefined,
    );
  }

  #addWays(from: number, to: number, meters: number, run: SectionRun | undefined): void {
    const back = run && { section: run.section, fromMeters: run.toMeters, toMeters: run.fromMeters };
    this.nodes[from]?.ways.push({ to, meters, run });
    this.nodes[to]?.ways.push({ to: from, meters, run: back });
  }

  #nodeAt(section: number, alongMeters: number): number {
    return this.sectionNodes[section]?.find((node) => this.nodes[node]?.alongMeters === alongMeters) ?? 0;
  }
}

function nearestOf(open: ReadonlySet<number>, meters: readonly number[]): number {
  let nearest = -1;
  for (const node of open) if (nearest < 0 || (meters[node] ?? 0) < (meters[nearest] ?? 0)) nearest = node;
  return nearest;
}
