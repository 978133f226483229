import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { textIn } from '../../core/languages.js';
import { optionSpeech } from '../../viewer/speech/feature-speech.js';
import type { WalkPosition } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { Say } from '../shared/companion-element.js';
import { languageTag } from '../shared/reader-locale.js';

/** What the box of a walk shows beside where the reader stands, and whom it tells of keys. */
export interface WalkBoxOptions {
  /** Another one at every place, because a screen reader reads an option anew only when it is another one. */
  readonly number: number;
  /** Letters typed just now. */
  readonly typed: string;
  /** Whether there is a field to find names in. */
  readonly finding: boolean;
  readonly pressed: (event: KeyboardEvent) => void;
  readonly found: (text: string) => void;
  readonly pressedInField: (event: KeyboardEvent) => void;
  /** The focus left the field. */
  readonly left: () => void;
}

/**
 * The box over the map in which a reader walks: a list box of the features of a layer. Of its options it has only the one
 * where the reader stands, which says which of how many it is: a list of thousands would be made anew at every step.
 */
export function walkBox(viewer: ViewerContract, walk: WalkPosition, options: WalkBoxOptions, say: Say): TemplateResult {
  const { place, count } = walk;
  const { number, typed, finding, pressed } = options;
  const layer = textIn(viewer.state.locale, viewer.definition(walk.at.layer).title);
  const where = [layer, say('keys.place', { place, count }), ...(typed ? [say('keys.typed', { text: typed })] : [])];
  return html`<div class="place">
    <div
      role="listbox"
      tabindex="0"
      aria-label=${layer}
      aria-describedby="walk-help"
      aria-activedescendant=${optionId(number)}
      @keydown=${pressed}
    >
      ${repeat(
        [number],
        (each) => each,
        (each) => option(viewer, walk, optionId(each)),
      )}
    </div>
    <p class="about" aria-hidden="true">${where.join(' · ')}</p>
    ${finding ? findField(layer, options, say) : nothing}
    <p class="sr-only" id="walk-help">${say('keys.walk-help')}</p>
  </div>`;
}

function optionId(number: number): string {
  return `option-${number}`;
}

function option(viewer: ViewerContract, { at, place, count }: WalkPosition, id: string): TemplateResult {
  const { selection } = viewer.state;
  const isSelected = selection?.layer === at.layer && selection.id === at.id;
  const runs = optionSpeech(viewer, at);
  return html`<div
    role="option"
    id=${id}
    aria-selected=${isSelected ? 'true' : 'false'}
    aria-posinset=${place}
    aria-setsize=${count}
  >
    ${runs.map(({ text, lang }) => (lang ? html`<span lang=${languageTag(lang)}>${text}</span>` : text))}
  </div>`;
}

/** Input methods write into a field only. */
function findField(layer: string, { found, pressedInField, left }: WalkBoxOptions, say: Say): TemplateResult {
  return html`<input
    class="find"
    type="search"
    autocomplete="off"
    aria-label=${say('keys.find-field', { layer })}
    aria-describedby="find-help"
    @input=${({ currentTarget }: Event) => found(currentTarget instanceof HTMLInputElement ? currentTarget.value : '')}
    @keydown=${pressedInField}
    @blur=${left}
  />
  <p class="sr-only" id="find-help">${say('keys.find-field-keys')}</p>`;
}
