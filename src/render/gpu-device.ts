import type { Layer } from 'deck.gl';

/** The graphics card as deck.gl hands it to its layers. */
export type GpuDevice = Layer['context']['device'];

/** A stretch of memory of the graphics card. */
export type GpuBuffer = ReturnType<GpuDevice['createBuffer']>;

/** A picture, or a table in the form of one, in the memory of the graphics card. */
export type GpuTexture = ReturnType<GpuDevice['createTexture']>;

/** What a buffer is used for, as flags. @see https://www.w3.org/TR/webgpu/#buffer-usage */
export const bufferUsage = { copySource: 0x4, copyTarget: 0x8, indices: 0x10, vertices: 0x20 } as const;

/**
 * Ends what a device that was given a context watches of its canvas. deck.gl leaves that to the owner of the context;
 * a listener for other pixel densities would keep the whole map in memory.
 */
export function stopWatchingCanvas(device: GpuDevice): void {
  device.canvasContext?.destroy();
}
