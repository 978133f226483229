import '../../core/messages/phone-messages.js';
import { html, type TemplateResult } from 'lit';
import type { Say } from '../shared/companion-element.js';
import { glyph } from '../shared/glyphs.js';
import { dragSheet } from './sheet-drag.js';
import { pressed, type SheetHeight, stepFrom } from './sheet-height.js';

/** What the head of the sheet shows and does. */
export interface SheetHeadOptions {
  readonly height: SheetHeight;
  /** Name of the open panel, or of the one that would open. */
  readonly title: string;
  /** Id of the section that the sheet shows. */
  readonly controls: string;
  readonly rest: (height: SheetHeight) => void;
}

/**
 * Head of the panels where they lie over the lower part of the map: a handle to drag, to press, or to move with the arrow
 * keys, and a button that closes them.
 */
export function sheetHead({ height, title, controls, rest }: SheetHeadOptions, say: Say): TemplateResult {
  const close = say('sheet.close', { panel: title });
  return html`<div class="sheet-head">
    <button
      class="sheet-handle"
      aria-expanded=${height === 'closed' ? 'false' : 'true'}
      aria-controls=${controls}
      @click=${() => rest(pressed(height))}
      @keydown=${(event: KeyboardEvent) => onKey(event, height, rest)}
      @pointerdown=${(event: PointerEvent) => dragSheet(event, { height, rest })}
    >
      <span class="grip" aria-hidden="true"></span>
      <span class="sheet-title">${title}</span>
      <span class="sr-only">${say('sheet.height', { height })}</span>
    </button>
    <button class="icon sheet-close" aria-label=${close} title=${close} @click=${() => rest('closed')}>
      ${glyph('close')}
    </button>
  </div>`;
}

function onKey(event: KeyboardEvent, height: SheetHeight, rest: (height: SheetHeight) => void): void {
  const steps = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : undefined;
  if (steps === undefined) return;
  event.preventDefault();
  rest(stepFrom(height, steps));
}
