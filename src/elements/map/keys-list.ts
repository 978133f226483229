import { html, type TemplateResult } from 'lit';
import type { MessageKey } from '../../core/messages/en.js';
import type { Say } from '../shared/companion-element.js';
import { glyph } from '../shared/glyphs.js';

type Row = readonly [keys: readonly string[], does: MessageKey];

const arrows = ['←', '→', '↑', '↓'];

const onMap: readonly Row[] = [
  [arrows, 'keys.arrows-map'],
  [['+', '−'], 'keys.zoom'],
  [['0', 'Home'], 'keys.home'],
  [['Enter'], 'keys.enter-walk'],
  [['Esc'], 'keys.clear'],
  [['?'], 'keys.help'],
];

const walking: readonly Row[] = [
  [arrows, 'keys.arrows-walk'],
  [['Home', 'End'], 'keys.ends'],
  [['Page Up', 'Page Down'], 'keys.layers'],
  [['A–Z', '0–9'], 'keys.type'],
  [['/'], 'keys.find'],
  [['Enter', 'Space'], 'keys.select'],
  [['+', '−'], 'keys.zoom'],
  [['Esc'], 'keys.back'],
];

/** All keys of the map, as what a dialog has in it. */
export function keysList(say: Say, close: () => void): TemplateResult {
  return html`<div class="head">
      <h2 id="keys-title">${say('keys.title')}</h2>
      <button class="icon" aria-label=${say('keys.close')} title=${say('keys.close')} @click=${close}>
        ${glyph('close')}
      </button>
    </div>
    ${section(say('keys.map'), onMap, say)} ${section(say('keys.walk'), walking, say)}`;
}

function section(title: string, rows: readonly Row[], say: Say): TemplateResult {
  return html`<h3>${title}</h3>
    <dl>
      ${rows.map(
        ([keys, does]) => html`<div>
          <dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
          <dd>${say(does)}</dd>
        </div>`,
      )}
    </dl>`;
}
