import { AtlasError } from '../core/atlas-error.js';
import type { ThematicChoice } from '../core/thematic-choice.js';
import type { FeatureDetails, LayerState, ThematicState } from './state.js';
import type { MadeMap } from './thematic/made-map.js';
import type { MappingSupplies, ThematicDesk } from './thematic/thematic-desk.js';
import { shownThematic } from './thematic-shown.js';
import type { ViewerEngine } from './viewer-engine.js';

/** Maps figures with a desk that is fetched when the first ones are chosen: a map that nobody changes does without. */
export class LazyThematic {
  readonly #engine: ViewerEngine;
  readonly #supplies: MappingSupplies;
  #opening: Promise<ThematicDesk> | undefined;
  #desk: ThematicDesk | undefined;
  /** The making of the last choice; never rejects. */
  #work: Promise<void> = Promise.resolve();
  #disposed = false;

  constructor(engine: ViewerEngine, supplies: MappingSupplies) {
    this.#engine = engine;
    this.#supplies = supplies;
  }

  /**
   * Maps figures; what is drawn stays until they are ready, or cannot be mapped. A layer that was off waits.
   */
  set(choice: ThematicChoice): void {
    this.#set(choice, { on: true, wait: false });
  }

  /**
   * Maps the figures that a viewer begins with; their layer waits, so that nothing else is shown first.
   *
   * @param on - Whether the layer is switched on for it.
   */
  begin(choice: ThematicChoice, on: boolean): void {
    this.#set(choice, { on, wait: true });
  }

  #set(choice: ThematicChoice, { on, wait }: { readonly on: boolean; readonly wait: boolean }): void {
    const { thematic, layers } = this.#engine.state;
    const shown = shownThematic(thematic);
    const making = { phase: 'making', choice, ...(shown && { shown }) } as const;
    const layer = layers.find(({ id }) => id === this.#layerOf(choice));
    if (layer && !layer.mapped && (wait || !layer.visible)) this.#engine.hold(layer.id);
    const switched = (each: LayerState) => (each === layer && on ? { ...each, visible: true } : each);
    this.#engine.change({ thematic: making, layers: layers.map(switched) });
    this.#work = this.#make(making);
  }

  /** Shows the layers as the catalog has them. */
  clear(): void {
    if (this.#engine.state.thematic.phase !== 'none') this.#finish({ phase: 'none' }, undefined);
  }

  /** Shows a layer as the catalog has it, if figures are mapped in it. */
  clearIn(layer: string): void {
    const { thematic } = this.#engine.state;
    if (thematic.phase === 'none') return;
    if ([shownThematic(thematic)?.map.layer, this.#layerOf(thematic.choice)].includes(layer)) this.clear();
  }

  /** What is known of a feature, with the figure that is mapped. */
  detailed(details: FeatureDetails): FeatureDetails {
    const { thematic, locale } = this.#engine.state;
    const shown = shownThematic(thematic);
    if (!this.#desk || shown?.map.layer !== details.ref.layer) return details;
    return this.#desk.detailed(details, shown, locale);
  }

  /** Resolves when the last choice is made or has failed. */
  settled(): Promise<void> {
    return this.#work;
  }

  dispose(): void {
    this.#disposed = true;
  }

  async #make(making: Extract<ThematicState, { phase: 'making' }>): Promise<void> {
    const { choice, shown } = making;
    const isWanted = () => !this.#disposed && this.#engine.state.thematic === making;
    try {
      const made = await (await this.#opened()).make(choice, shown);
      if (isWanted()) this.#finish({ phase: 'made', choice, map: made.map }, made);
    } catch (reason) {
      const error = asAtlasError(reason);
      if (!isWanted()) return;
      this.#engine.hold(undefined);
      this.#engine.change({ thematic: { phase: 'failed', choice, error, ...(shown && { shown }) } });
    }
  }

  /** @param made - What is drawn from now on; undefined draws nothing of it. */
  #finish(thematic: ThematicState, made: MadeMap | undefined): void {
    this.#engine.hold(undefined);
    const layers = this.#engine.state.layers.map((layer): LayerState => {
      if (layer.id === made?.map.layer) return { ...layer, variant: made.catalogVariant, mapped: made.mapped };
      const { mapped, ...plain } = layer;
      return mapped ? plain : layer;
    });
    this.#engine.change({ thematic, layers });
  }

  #layerOf({ level }: ThematicChoice): string | undefined {
    return this.#supplies.catalog.units?.find((each) => each.level === level)?.layer;
  }

  #opened(): Promise<ThematicDesk> {
    this.#opening ??= import('./thematic/thematic-desk.js').then(({ ThematicDesk }) => {
      this.#desk = new ThematicDesk(this.#supplies);
      return this.#desk;
    });
    this.#opening.catch(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }
}

function asAtlasError(cause: unknown): AtlasError {
  if (cause instanceof AtlasError) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  const message = `The figures could not be mapped: ${reason}. Load the page again; if it stays so, report this sentence.`;
  return new AtlasError('drawing-failed', message, { details: { reason }, cause });
}
