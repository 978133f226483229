/** One line of a bench: our figure beside those of the peers that did the same work in the same run. */
export interface Figure {
  readonly group: string;
  readonly name: string;
  readonly unit: 'ms' | 'MB' | 'kB' | 'count';
  readonly ours: number;
  readonly peers: Readonly<Record<string, number>>;
  /** For each peer how its figure and ours compare, as the target says. */
  readonly ratio: Readonly<Record<string, number>>;
  readonly target: Readonly<Record<string, Target>>;
  /** Whether every target is reached. */
  readonly met: boolean;
}

/** `atLeast` times the peer's speed, or `atMost` times what the peer takes. */
export type Target = { readonly atLeast: number } | { readonly atMost: number };

/** Compares our figure with the peers'; a peer without a target is shown and not judged. */
export function compare(
  facts: Pick<Figure, 'group' | 'name' | 'unit' | 'ours' | 'peers'>,
  target: Readonly<Record<string, Target>>,
): Figure {
  const ratio = Object.fromEntries(
    Object.entries(facts.peers).map(([peer, value]) => {
      const wanted = target[peer];
      return [peer, wanted && 'atMost' in wanted ? facts.ours / value : value / facts.ours];
    }),
  );
  const met = Object.entries(target).every(([peer, wanted]) => {
    const reached = ratio[peer] ?? Number.NaN;
    return 'atMost' in wanted ? reached <= wanted.atMost : reached >= wanted.atLeast;
  });
  return { ...facts, ratio, target, met };
}
