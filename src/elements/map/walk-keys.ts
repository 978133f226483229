import type { MessageKey } from '../../core/messages/en.js';
import type { WalkStep } from '../../viewer/walk/walk-step.js';

/** A step by the key that takes it. */
const steps: Readonly<Record<string, Extract<WalkStep, string>>> = {
  ArrowUp: 'north',
  ArrowRight: 'east',
  ArrowDown: 'south',
  ArrowLeft: 'west',
  Home: 'first',
  End: 'last',
  PageUp: 'layer-above',
  PageDown: 'layer-below',
};

/** What is said where a step leads nowhere. */
const nothingThere: Readonly<Partial<Record<Extract<WalkStep, string>, MessageKey>>> = {
  north: 'keys.none-north',
  east: 'keys.none-east',
  south: 'keys.none-south',
  west: 'keys.none-west',
  'layer-above': 'keys.none-above',
  'layer-below': 'keys.none-below',
};

/** What a key means to a reader who walks from feature to feature. */
export type WalkKey =
  | { readonly does: 'step'; readonly step: Extract<WalkStep, string>; readonly nothing: MessageKey | undefined }
  | { readonly does: 'select' | 'leave' | 'help' | 'find' | 'zoom-in' | 'zoom-out' | 'home' | 'take-back' }
  | { readonly does: 'type'; readonly letter: string };

type PressedKey = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>;

const plain: Readonly<Record<string, Exclude<WalkKey['does'], 'step' | 'type'>>> = {
  Enter: 'select',
  Escape: 'leave',
  '?': 'help',
  '？': 'help',
  '/': 'find',
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
  _: 'zoom-out',
};

/**
 * Reads a key.
 *
 * @param typed - Letters typed just before: then a space, a digit and a hyphen belong to the name.
 * @returns undefined for keys that are not the walk's, such as Tab and all with Alt, Ctrl or Command.
 */
export function walkKey({ key, altKey, ctrlKey, metaKey }: PressedKey, typed: string): WalkKey | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  const step = steps[key];
  if (step) return { does: 'step', step, nothing: nothingThere[step] };
  if (typed !== '') {
    if (key === 'Backspace') return { does: 'take-back' };
    if (/^[\d\s-]$/.test(key)) return { does: 'type', letter: key };
  }
  if (key === ' ') return { does: 'select' };
  if (key === '0') return { does: 'home' };
  const does = plain[key];
  if (does) return { does };
  return /^[\p{L}\p{N}]$/u.test(key) ? { does: 'type', letter: key } : undefined;
}
