/** What a key does in the field. */
export type KeyStep =
  | { readonly do: 'reach'; readonly index: number }
  | { readonly do: 'choose'; readonly index: number }
  | { readonly do: 'open' | 'close' | 'clear' };

/** How the list stands when the key is pressed. */
export interface ListState {
  readonly isOpen: boolean;
  /** Option that was reached; -1 for none. */
  readonly active: number;
  readonly count: number;
}

/**
 * What a key means, after the editable combobox of the ARIA Authoring Practices. Home and End walk the list only once an
 * option is reached; before, they move the caret as ever. Enter with no option reached takes the first.
 *
 * @returns undefined for keys that are the field's own.
 */
export function keyStep(event: Pick<KeyboardEvent, 'key' | 'altKey'>, list: ListState): KeyStep | undefined {
  const { isOpen } = list;
  if (event.key === 'Escape') return { do: isOpen ? 'close' : 'clear' };
  if (!isOpen) return ['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key) ? { do: 'open' } : undefined;
  if (event.altKey) return event.key === 'ArrowUp' ? { do: 'close' } : undefined;
  return list.count === 0 ? undefined : stepInList(event.key, list);
}

function stepInList(key: string, { active, count }: ListState): KeyStep | undefined {
  const reach = (index: number): KeyStep => ({ do: 'reach', index: (index + count) % count });
  switch (key) {
    case 'ArrowDown':
      return reach(active + 1);
    case 'ArrowUp':
      return reach(active < 0 ? count - 1 : active - 1);
    case 'Home':
      return active < 0 ? undefined : reach(0);
    case 'End':
      return active < 0 ? undefined : reach(count - 1);
    case 'Enter':
      return { do: 'choose', index: Math.max(0, active) };
    default:
      return undefined;
  }
}
