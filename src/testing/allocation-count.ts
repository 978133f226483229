const kinds = [
  'ArrayBuffer',
  'Float64Array',
  'Float32Array',
  'Int32Array',
  'Uint32Array',
  'Int16Array',
  'Uint16Array',
  'Int8Array',
  'Uint8Array',
] as const;

type Constructor = { new (...parameters: unknown[]): object; readonly BYTES_PER_ELEMENT?: number };

/**
 * Runs something and counts the bytes of every buffer and typed array that is asked for by its length meanwhile. It
 * counts what is asked for and thrown away again, which no reading of the memory in use would show.
 */
export function bytesAllocated(run: () => void): number {
  let bytes = 0;
  const globals = globalThis as unknown as Record<string, Constructor>;
  const originals = kinds.map((kind) => [kind, globals[kind]] as const);
  for (const [kind, original] of originals) {
    if (!original) continue;
    globals[kind] = new Proxy(original, {
      construct(target, parameters: unknown[], caller) {
        if (typeof parameters[0] === 'number') bytes += parameters[0] * (original.BYTES_PER_ELEMENT ?? 1);
        return Reflect.construct(target, parameters, caller === globals[kind] ? target : caller);
      },
    });
  }
  try {
    run();
  } finally {
    for (const [kind, original] of originals) if (original) globals[kind] = original;
  }
  return bytes;
}
