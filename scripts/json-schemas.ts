import { toJsonSchema } from '@valibot/to-json-schema';
import { basemapSchema, tileLayerSchema } from '../src/core/basemap-choice.js';
import { hostLayerSchema } from '../src/core/host-layer.js';
import { catalogSchema, layerSchema } from '../src/core/layer-definition.js';
import { projectSchema } from '../src/core/project-file.js';

const schemas = {
  'layer-definition.schema.json': { title: 'Layer definition of the Jing-Jin-Ji Atlas', schema: layerSchema },
  'host-layer.schema.json': { title: 'A layer of one file for the Jing-Jin-Ji Atlas', schema: hostLayerSchema },
  'basemap.schema.json': { title: 'A base map for the Jing-Jin-Ji Atlas', schema: basemapSchema },
  'tile-layer.schema.json': { title: 'Tiles above the base map of the Jing-Jin-Ji Atlas', schema: tileLayerSchema },
  'catalog.schema.json': { title: 'Catalog of the Jing-Jin-Ji Atlas', schema: catalogSchema },
  'project.schema.json': { title: 'Project of the Jing-Jin-Ji Atlas', schema: projectSchema },
} as const;

/** JSON Schemas (draft 2020-12) of what a publisher writes, by file name, as the text of the file. */
export function writeJsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(schemas).map(([file, { title, schema }]) => {
      const { $schema, ...rest } = toJsonSchema(schema, { target: 'draft-2020-12', typeMode: 'input' });
      return [file, `${JSON.stringify({ $schema, $id: file, title, ...rest }, null, 2)}\n`];
    }),
  );
}
