import { html, nothing, type TemplateResult } from 'lit';
import type { PanelPart } from './panel-part.js';

/** Units by name; each selects the unit on the map. `remark` says something beside one. */
export function unitButtons(
  { viewer, offers, choice }: Pick<PanelPart, 'viewer' | 'offers' | 'choice'>,
  codes: readonly string[],
  remark?: (code: string) => string | undefined,
): TemplateResult {
  const { locale } = viewer.state;
  const layer = viewer.catalog.units?.find(({ level }) => level === choice.level)?.layer;
  const named = (code: string) => {
    const unit = offers.table.unit(code);
    const parent = unit?.parent ? offers.table.unit(unit.parent)?.name[locale] : undefined;
    return html`${unit?.name[locale] ?? code}${parent ? html` <span class="parent">${parent}</span>` : nothing}`;
  };
  return html`<ul class="units">
    ${codes.map((code) => {
      const words = remark?.(code);
      return html`<li>
        ${
          layer === undefined
            ? named(code)
            : html`<button type="button" class="link" @click=${() => viewer.select({ layer, id: code })}>${named(code)}</button>`
        }
        ${words ? html`<span class="remark">${words}</span>` : nothing}
      </li>`;
    })}
  </ul>`;
}
