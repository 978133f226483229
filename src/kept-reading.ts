import type { JjjExplorer } from './elements/explorer/explorer.js';
import type { ReadingSettings } from './viewer/state.js';

const storageKey = 'jjj-atlas-reading';

/** What may be kept of each setting; anything else, such as from another version of the atlas, is passed over. */
const known: { readonly [Name in keyof ReadingSettings]: readonly ReadingSettings[Name][] } = {
  verbosity: ['names', 'figures', 'all'],
  contrast: ['normal', 'more'],
  contrastFrom: ['system', 'reader'],
  patterns: [true, false],
  presenting: [],
};

/**
 * Keeps how the reader has the map shown and read out from one visit to the next. For the atlas's own page: an embedded
 * map writes nothing on the reader's device. A projector is not there the next time, so that setting is not kept.
 */
export function keepReading(explorer: JjjExplorer): void {
  explorer.addEventListener('jjj-viewer-changed', () => {
    const { viewer } = explorer;
    if (!viewer) return;
    viewer.setReading(keptReading());
    viewer.subscribe(({ reading }, previous) => {
      if (reading !== previous.reading) keep(reading);
    });
  });
}

/** What was kept; nothing where the browser keeps nothing. */
function keptReading(): Partial<ReadingSettings> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([name, value]) => isKnown(name, value)));
  } catch {
    return {};
  }
}

function isKnown(name: string, value: unknown): boolean {
  return Object.entries(known).some(([each, values]) => each === name && values.some((other) => other === value));
}

function keep({ presenting: _presenting, contrast, ...others }: ReadingSettings): void {
  // Kept alone, it would say that the reader chose it.
  const reading = others.contrastFrom === 'reader' ? { ...others, contrast } : others;
  try {
    localStorage.setItem(storageKey, JSON.stringify(reading));
  } catch {
    // The browser keeps nothing here, as in private windows.
  }
}
