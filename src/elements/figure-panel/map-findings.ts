import { html, nothing, type TemplateResult } from 'lit';
import { formatValue } from '../../core/number-format.js';
import { countedUnits } from './level-words.js';
import type { PanelPart } from './panel-part.js';
import { unitButtons } from './unit-buttons.js';

/** Which units change class against the choice before, by name; nothing where the two cannot be compared. */
export function changedUnits(part: PanelPart): TemplateResult | typeof nothing {
  const { made, choice, say } = part;
  const changed = made?.map.changed;
  if (!changed) return nothing;
  const count = changed.length;
  if (count === 0) return html`<p class="hint" role="status">${say('figures.changed-none')}</p>`;
  const text = say('figures.changed', { units: countedUnits(say, choice.level, count), count });
  return html`<p class="sr-only" role="status">${text}</p>
    <details class="changed">
      <summary>${text}</summary>
      ${unitButtons(part, changed)}
    </details>`;
}

/** How much of the borders has figures on both sides, those between provinces apart. */
export function gapsStatement({ made, viewer, say }: PanelPart): TemplateResult | typeof nothing {
  const gaps = made?.map.gaps;
  if (!gaps) return nothing;
  const kilometres = (value: number) => formatValue(viewer.state.locale, value, 'km', 'integer');
  return html`<div class="coverage">
    <p>
      ${say('figures.gaps-known', {
        known: gaps.known,
        of: gaps.borders,
        length: kilometres(gaps.knownKilometres),
        total: kilometres(gaps.kilometres),
      })}
    </p>
    ${
      gaps.acrossProvinces.borders > 0
        ? html`<p>
            ${say('figures.gaps-provinces', { known: gaps.acrossProvinces.known, of: gaps.acrossProvinces.borders })}
          </p>`
        : nothing
    }
  </div>`;
}
