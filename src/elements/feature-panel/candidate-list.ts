import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../../core/languages.js';
import type { FeatureRef } from '../../core/scene.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { Say } from '../shared/companion-element.js';
import { openSelection } from '../shared/open-selection.js';
import { languageTag } from '../shared/reader-locale.js';

/** The features that lay under a click when there were several, to choose one from. */
export function candidateList(viewer: ViewerContract, say: Say): TemplateResult | typeof nothing {
  const { locale } = viewer.state;
  const { candidates, selection } = openSelection(viewer.state);
  if (candidates.length < 2) return nothing;
  const item = (ref: FeatureRef) => {
    const name = viewer.name(ref);
    const current = selection?.layer === ref.layer && selection.id === ref.id;
    return html`<li>
      <button aria-current=${current ? 'true' : 'false'} @click=${() => viewer.select(ref)}>
        <span lang=${languageTag(name?.lang ?? locale)}>${name?.text ?? ref.id}</span>
        <span class="layer">${textIn(locale, viewer.definition(ref.layer).title)}</span>
      </button>
    </li>`;
  };
  return html`<section class="candidates" part="candidates" aria-label=${say('panel.choose')}>
    <h3>${say('panel.candidates', { count: candidates.length })}</h3>
    <ul>
      ${candidates.map(item)}
    </ul>
  </section>`;
}
