import { GeometryType } from '../../core/geometry-type.js';
import { expandSymbology } from '../../core/host-symbology.js';
import type { ImportedFeatures } from '../../core/importer.js';
import type { LayerDefinition } from '../../core/layer-definition.js';
import type { LocalizedText } from '../../core/localized-text.js';

/** One colour for all features, where nothing else was chosen. */
export function plainVariants(
  { geometryType, idColumn }: ImportedFeatures,
  title: LocalizedText,
): Pick<LayerDefinition, 'variants'> {
  const symbology = expandSymbology({ kind: kindOf(geometryType) }, title);
  return { variants: [{ id: 'all', title, parts: [{ id: 'all', source: 'own', idColumn, symbology }] }] };
}

function kindOf(type: GeometryType): 'lines' | 'symbols' | 'polygons' {
  if (type === GeometryType.Point || type === GeometryType.MultiPoint) return 'symbols';
  return type === GeometryType.LineString || type === GeometryType.MultiLineString ? 'lines' : 'polygons';
}
