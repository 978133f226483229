import type { FeaturePage } from './columns.js';

/** Arrays of a page that hold its geometry. */
export function geometryArrays({ geometryTypes, geometry }: FeaturePage): readonly ArrayBufferView[] {
  const { positions, ringStarts, partStarts, featureStarts, bboxes, z, m, members } = geometry;
  const ofMembers = members ? [members.featureStarts, members.partStarts, members.types] : [];
  return [positions, ringStarts, partStarts, featureStarts, bboxes, z, m, geometryTypes, ...ofMembers].filter(
    (array) => array !== undefined,
  );
}

/** Arrays of a page that hold its attributes, and its triangles. */
export function attributeArrays({ columns, triangles, triangleStarts }: FeaturePage): readonly ArrayBufferView[] {
  const ofColumns = columns.flatMap((column): ArrayBufferView[] =>
    'bytes' in column ? [column.nulls, column.starts, column.bytes] : [column.nulls, column.values],
  );
  return [...ofColumns, triangles, triangleStarts].filter((array) => array !== undefined);
}

/** Memory behind some arrays, each piece once. */
export function distinctBuffers(arrays: readonly ArrayBufferView[]): ArrayBuffer[] {
  return [...new Set(arrays.map(({ buffer }) => buffer))].filter((buffer) => buffer instanceof ArrayBuffer);
}

/** Memory that a page takes, bytes. */
export function bytesOfPage(page: FeaturePage): number {
  const buffers = distinctBuffers([...geometryArrays(page), ...attributeArrays(page)]);
  return buffers.reduce((sum, { byteLength }) => sum + byteLength, 0);
}
