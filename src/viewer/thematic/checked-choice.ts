import { AtlasError } from '../../core/atlas-error.js';
import type { Catalog } from '../../core/layer-definition.js';
import { paletteCatalog } from '../../core/palette-catalog.js';
import type { ThematicChoice, ThematicForm } from '../../core/thematic-choice.js';
import type { MeasuredFigures } from '../../statistics/measured-figures.js';
import { layerDefinition, layerVariant } from '../catalog-lookup.js';
import type { LevelPart } from './made-map.js';

/** Forms that fill areas with the colour of a class. */
const filled: readonly ThematicForm[] = ['areas', 'dorling', 'noncontiguous'];

/**
 * The part of a layer that has the units of a level.
 *
 * @throws {AtlasError} `value-invalid` for a level that the catalog has not.
 */
export function levelPart(catalog: Catalog, name: string): LevelPart {
  const { units = [] } = catalog;
  const level = units.find((each) => each.level === name);
  if (!level) throw invalid('level', units.map((each) => each.level).join(', ') || 'none', name);
  const layer = layerDefinition(catalog, level.layer);
  const variant = layerVariant(layer, level.variant);
  const [part] = variant.parts;
  if (!part) throw invalid('level', 'a level with outlines', name);
  return { layer, variant, part, labelPoint: level.labelPoint };
}

/** @throws {AtlasError} `value-invalid` for a form that cannot show what is chosen, or a palette that there is not. */
export function checkForm({ form, level, second, palette }: ThematicChoice, catalog: Catalog): void {
  if (second && !filled.includes(form)) throw invalid('form', `one of ${filled.join(', ')} for two figures`, form);
  if (form === 'gaps') checkBorders(catalog, level);
  const palettes = paletteCatalog.filter(({ kind }) => (kind === 'bivariate') === (second !== undefined));
  if (palettes.some(({ id }) => id === palette)) return;
  throw invalid('palette', palettes.map(({ id }) => id).join(', '), palette);
}

/**
 * Areas must not be coloured by a count.
 *
 * @throws {AtlasError} `figures-undivided`
 */
export function checkDivision({ form }: ThematicChoice, figures: readonly MeasuredFigures[]): void {
  if (!filled.includes(form) || !figures.some(({ needsDivision }) => needsDivision)) return;
  throw new AtlasError(
    'figures-undivided',
    'A count grows with the size of a unit, so areas coloured by it would show which units are large. Divide it by ' +
      'people or by area, or draw it as circles.',
  );
}

/** Borders of the units of a level are there when it is that of the catalog's borders or one above. */
function checkBorders({ borders, units = [] }: Catalog, level: string): void {
  const levels = units.map((each) => each.level);
  const served = borders ? levels.slice(0, levels.indexOf(borders.level) + 1) : [];
  if (!served.includes(level)) throw invalid('level', `one with borders: ${served.join(', ') || 'none'}`, level);
}

function invalid(name: string, expected: string, received: string): AtlasError {
  return new AtlasError(
    'value-invalid',
    `The ${name} should be ${expected}, but it is "${received}". Choose another.`,
    {
      details: { name, expected, received },
    },
  );
}
