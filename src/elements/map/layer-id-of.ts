/** An id for a layer from what its data is called, as permalinks take it. */
export function layerIdOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  return `own-${plain || 'features'}`.slice(0, 64);
}
