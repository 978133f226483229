import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../../core/languages.js';
import type { PanelPart } from './panel-part.js';

/** Units by name, with the unit each belongs to; each selects its unit on the map. `remark` says something beside one. */
export function unitButtons(
  { viewer, offers, choice }: Pick<PanelPart, 'viewer' | 'offers' | 'choice'>,
  codes: readonly string[],
  remark?: (code: string) => string | undefined,
): TemplateResult {
  const { locale } = viewer.state;
  const layer = viewer.catalog.units?.find(({ level }) => level === choice.level)?.layer;
  const nameOf = (code: string | null | undefined) =>
    code ? textIn(locale, offers.table.unit(code)?.name) : undefined;
  const button = (name: string, code: string) => {
    if (layer === undefined) return name;
    return html`<button type="button" class="link" @click=${() => viewer.select({ layer, id: code })}>${name}</button>`;
  };
  return html`<ul class="units">
    ${codes.map((code) => {
      const parent = nameOf(offers.table.unit(code)?.parent);
      const words = remark?.(code);
      return html`<li>
        ${button(nameOf(code) ?? code, code)} ${parent ? html`<span class="parent">${parent}</span>` : nothing}
        ${words ? html`<span class="remark">${words}</span>` : nothing}
      </li>`;
    })}
  </ul>`;
}
