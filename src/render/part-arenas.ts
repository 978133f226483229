import type { FeaturePage } from '../core/columns.js';
import type { ScenePart } from '../core/scene.js';
import type { GpuDevice } from './gpu-device.js';
import { type PageRow, PartArena } from './part-arena.js';
import type { PartRecipe } from './part-recipe.js';
import { recipeOf } from './recipes.js';
import { timePasses } from './time-passes.js';

/** A part that is to be drawn. */
export interface WantedPart {
  /** Its name among all parts. */
  readonly key: string;
  readonly part: ScenePart;
  /** How its pages become vertices; default: as its definition says. */
  readonly recipe?: PartRecipe;
}

interface Kept {
  readonly arena: PartArena;
  definition: ScenePart['definition'];
  pages: readonly FeaturePage[];
}

/**
 * Everything the themes have on one graphics card. Pages that a part has lost are given up at once; those it has got are
 * written by {@link upload}, a slice at a time. A part that is not shown any more stays until memory runs short.
 */
export class PartArenas {
  readonly #device: GpuDevice;
  readonly #budgetBytes: number;
  /** By key, the one shown longest ago first. */
  readonly #kept = new Map<string, Kept>();
  #shown: ReadonlySet<string> = new Set();
  /** The next one last. */
  #waiting: { readonly arena: PartArena; readonly page: FeaturePage }[] = [];

  /** @param budgetBytes - Beyond it, parts that are not shown are given up. */
  constructor(device: GpuDevice, budgetBytes: number) {
    this.#device = device;
    this.#budgetBytes = budgetBytes;
  }

  /** True while pages wait to be written. */
  get isBusy(): boolean {
    return this.#waiting.length > 0;
  }

  get byteLength(): number {
    return [...this.#kept.values()].reduce((sum, { arena }) => sum + arena.byteLength, 0);
  }

  /** Bytes of vertices and indices handed to the graphics card so far for the parts there are. */
  get bytesWritten(): number {
    return [...this.#kept.values()].reduce((sum, { arena }) => sum + arena.bytesWritten, 0);
  }

  /** What a part has; undefined when it was not wanted yet. */
  arena(key: string): PartArena | undefined {
    return this.#kept.get(key)?.arena;
  }

  /** The same; undefined also when it is not wanted any more. */
  shownArena(key: string): PartArena | undefined {
    return this.#shown.has(key) ? this.arena(key) : undefined;
  }

  /** The feature whose vertices carry a number in a part's buffers. */
  featureAt(key: string, slot: number): PageRow | undefined {
    return this.#kept.get(key)?.arena.featureAt(slot);
  }

  /**
   * Sets what is drawn. Gives up what that does not need, and queues what is not there.
   *
   * @param day - For parts with a time, as `sinceDay`; see `Scene`.
   */
  want(parts: readonly WantedPart[], day: number | null = null, sinceDay: number | null = null): void {
    const wanted = parts.map((part) => this.#update(part));
    const [timed, timeless] = [timePasses(day, sinceDay), timePasses(null, null)];
    for (const { arena, definition } of wanted) arena.passes = definition.time ? timed : timeless;
    this.#waiting = wanted
      .flatMap(({ arena, pages }) => pages.filter((page) => !arena.has(page)).map((page) => ({ arena, page })))
      .reverse();
    this.#shown = new Set(parts.map(({ key }) => key));
    this.#shrink();
  }

  /**
   * Writes waiting pages, at least one and then as many as fit.
   *
   * @param limitMs - When to stop.
   */
  upload(limitMs: number): void {
    const until = performance.now() + limitMs;
    while (this.#waiting.length > 0) {
      // Taken from the queue first, so that a page that cannot be drawn is not tried again and again.
      const next = this.#waiting.pop();
      next?.arena.add(next.page);
      if (performance.now() >= until) break;
    }
    this.#shrink();
  }

  destroy(): void {
    for (const { arena } of this.#kept.values()) arena.destroy();
    this.#kept.clear();
    this.#waiting = [];
  }

  #update({ key, part: { definition, pages }, recipe }: WantedPart): Kept {
    const kept = this.#recipeFitting(key, definition, recipe);
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    if (kept.pages === pages) return kept;
    const present = new Set(pages);
    for (const page of [...kept.arena.pages]) if (!present.has(page)) kept.arena.remove(page);
    kept.pages = pages;
    return kept;
  }

  /** What a part has, made or changed to be drawn as its definition says. */
  #recipeFitting(key: string, definition: ScenePart['definition'], given?: PartRecipe): Kept {
    const known = this.#kept.get(key);
    if (known?.definition === definition) return known;
    const recipe = given ?? recipeOf(definition);
    if (known?.arena.recipe.key === recipe.key) {
      known.arena.restyle(recipe);
      known.definition = definition;
      return known;
    }
    known?.arena.destroy();
    return { arena: new PartArena(this.#device, recipe), definition, pages: [] };
  }

  #shrink(): void {
    for (const [key, { arena }] of [...this.#kept]) {
      if (this.byteLength <= this.#budgetBytes) return;
      if (this.#shown.has(key)) continue;
      arena.destroy();
      this.#kept.delete(key);
    }
  }
}
