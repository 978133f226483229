/**
 * A copy of a file with one to eight places changed: single bits, whole bytes, or 32-bit numbers that reach far or
 * nearly far enough; half of them early, and one file in ten cut off.
 */
export function damaged(source: Uint8Array, random: () => number, reachBytes = 2000): Uint8Array {
  const copy = source.slice(0, random() < 0.1 ? Math.floor(random() * source.length) : source.length);
  if (copy.length < 8) return copy;
  const view = new DataView(copy.buffer);
  const places = 1 + Math.floor(random() * 8);
  for (let place = 0; place < places; place++) {
    const reach = random() < 0.5 ? Math.min(reachBytes, copy.length - 4) : copy.length - 4;
    const at = Math.floor(random() * reach);
    const kind = Math.floor(random() * 4);
    if (kind === 0) copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    else if (kind === 1) copy[at] = Math.floor(random() * 256);
    else if (kind === 2) view.setUint32(at - (at % 4), hostile(copy.length, random), true);
    else view.setUint32(at - (at % 4), view.getUint32(at - (at % 4), true) + Math.floor(random() * 65) - 32, true);
  }
  return copy;
}

function hostile(length: number, random: () => number): number {
  const far = [0, 1, 4, 0x7fffffff, 0x80000000, 0xffffffff, length, length - 4, length >> 2, length >> 3, length >> 4];
  return far[Math.floor(random() * far.length)] ?? 0;
}
