import type { LayerPart } from './layer-definition.js';
import type { Sidecar, SidecarColumn } from './sidecar.js';

/** The sidecar of a part's own file, once loaded. */
export function sidecarOf(part: LayerPart, sidecars: readonly Sidecar[]): Sidecar | undefined {
  const file = part.source.split(/[?#]/)[0]?.split('/').at(-1);
  return sidecars.find((sidecar) => sidecar.file === file);
}

/** What is known about one column of a part's file. */
export function sidecarColumn(sidecar: Sidecar | undefined, name: string): SidecarColumn | undefined {
  return sidecar?.columns.find((column) => column.name === name);
}
