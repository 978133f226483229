import type { FeaturePage } from '../core/columns.js';

/** Buffers of a page that a worker can part with when it keeps nothing of it. */
export function buffersOf(page: FeaturePage): ArrayBuffer[] {
  const { geometryTypes, geometry } = page;
  const { positions, ringStarts, partStarts, featureStarts, bboxes, z, m, members } = geometry;
  const ofMembers = members ? [members.featureStarts, members.partStarts, members.types] : [];
  const ofGeometry = [positions, ringStarts, partStarts, featureStarts, bboxes, z, m, geometryTypes, ...ofMembers];
  return distinct([...attributeArrays(page), ...ofGeometry]);
}

/** Buffers of a page that a worker can part with when it keeps the geometry. */
export function attributeBuffersOf(page: FeaturePage): ArrayBuffer[] {
  return distinct(attributeArrays(page));
}

function attributeArrays({
  columns,
  triangles,
  triangleStarts,
}: FeaturePage): readonly (ArrayBufferView | undefined)[] {
  const ofColumns = columns.flatMap((column) =>
    'bytes' in column ? [column.nulls, column.starts, column.bytes] : [column.nulls, column.values],
  );
  return [...ofColumns, triangles, triangleStarts];
}

function distinct(arrays: readonly (ArrayBufferView | undefined)[]): ArrayBuffer[] {
  return [...new Set(arrays.map((array) => array?.buffer))].filter((buffer) => buffer instanceof ArrayBuffer);
}
