import { catalog } from '../../layers/index.js';
import { story } from '../../layers/story.js';
import type { Catalog } from '../../src/core/layer-definition.js';
import { type Claim, checkStoryFile, type StoryFile, type ViewSetting } from '../../src/core/story-file.js';

/**
 * The claims and the tour as `story.json` has them.
 *
 * @throws {AtlasError} `figures-invalid` when they have not the shape of the file.
 * @throws {Error} when a step names a claim that is not there, or a setting a layer or level that the catalog has not.
 */
export function storyFile(told: StoryFile = story, shownBy: Catalog = catalog): StoryFile {
  const file = checkStoryFile(JSON.parse(JSON.stringify(told)), 'story.json');
  const ids = new Set(file.claims.map(({ id }) => id));
  if (ids.size < file.claims.length) throw new Error('story: two claims have the same id');
  for (const claim of file.claims) checkClaim(claim, shownBy);
  for (const { id, claims, setting } of file.tour) {
    for (const claim of claims) if (!ids.has(claim)) throw new Error(`story: step ${id}: there is no claim ${claim}`);
    checkSetting(`step ${id}`, setting, shownBy);
  }
  return file;
}

/** The same as JSON. */
export function storyFileText(file: StoryFile): string {
  return `${JSON.stringify(file, undefined, 1)}\n`;
}

/** What is not shown or not derived has to say why. */
function checkClaim({ id, setting, notShown, figures }: Claim, shownBy: Catalog): void {
  if (setting) checkSetting(`claim ${id}`, setting, shownBy);
  else if (!notShown) throw new Error(`story: claim ${id} is not shown, and does not say why`);
  for (const { derivation, notDerived, label } of figures) {
    if (!derivation && !notDerived) throw new Error(`story: claim ${id}: ${label.en}: say why it is not derived`);
  }
}

/** Layers, variants and levels have to be those of the catalog. */
function checkSetting(
  where: string,
  { layers = [], thematic, select }: ViewSetting,
  { layers: all, units }: Catalog,
): void {
  for (const { id, variant } of [...layers, ...(select ? [{ id: select.layer, variant: undefined }] : [])]) {
    const layer = all.find((each) => each.id === id);
    if (!layer) throw new Error(`story: ${where}: there is no layer ${id}`);
    if (variant !== undefined && !layer.variants.some((each) => each.id === variant)) {
      throw new Error(`story: ${where}: layer ${id} has no variant ${variant}`);
    }
  }
  if (thematic && !units?.some(({ level }) => level === thematic.level)) {
    throw new Error(`story: ${where}: there is no level ${thematic.level}`);
  }
}
