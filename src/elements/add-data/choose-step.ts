import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { textIn } from '../../core/languages.js';
import type { StepContext } from './step-context.js';

/** Endings that the browser offers first when the reader chooses a file. */
const accepted =
  '.geojson,.json,.geojsonl,.ndjson,.geojsons,.fgb,.csv,.tsv,.txt,.xlsx,.zip,.kml,.kmz,.gpx,.parquet,.geoparquet';

/** What the first screen asks its element to do. */
export interface ChooseActions {
  readonly pasted: string;
  readonly address: string;
  readonly write: (change: { readonly pasted?: string; readonly address?: string }) => void;
  readonly takeFiles: (files: readonly File[]) => void;
  readonly readPasted: () => void;
  readonly fetchAddress: () => void;
}

/** Where data come from: a file, the clipboard, an address. */
export function chooseStep({ session, say, viewer, locale }: StepContext, actions: ChooseActions): TemplateResult {
  if (session.offers.length > 0) return offers({ session, say, viewer, locale });
  return html`<p class="quiet">${say('add.private')} ${say('add.formats')}</p>
    ${fileField(actions, say('add.choose-file'), say('add.or-drop'))}
    <div class="way">
      <label for="pasted">${say('add.paste')}</label>
      <textarea
        id="pasted"
        rows="4"
        spellcheck="false"
        wrap="off"
        aria-describedby="pasted-help"
        .value=${live(actions.pasted)}
        @input=${(event: Event) => {
          if (event.target instanceof HTMLTextAreaElement) actions.write({ pasted: event.target.value });
        }}
      ></textarea>
      <p class="quiet" id="pasted-help">${say('add.paste-help')}</p>
      <button class="read-pasted" @click=${actions.readPasted}>${say('add.read-pasted')}</button>
    </div>
    <form
      class="way"
      @submit=${(event: Event) => {
        event.preventDefault();
        actions.fetchAddress();
      }}
    >
      <label for="address">${say('add.address')}</label>
      <div class="together">
        <input
          id="address"
          type="text"
          inputmode="url"
          autocomplete="off"
          spellcheck="false"
          placeholder="https://"
          aria-describedby="address-help"
          .value=${live(actions.address)}
          @input=${(event: Event) => {
            if (event.target instanceof HTMLInputElement) actions.write({ address: event.target.value });
          }}
        />
        <button>${say('add.fetch')}</button>
      </div>
      <p class="quiet" id="address-help">${say('add.address-help')}</p>
    </form>
    ${ownList({ session, say, viewer, locale })}`;
}

/** The button is the browser's own field, so that keys and readers know it. */
function fileField({ takeFiles }: ChooseActions, label: string, hint: string): TemplateResult {
  const take = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return;
    takeFiles([...(target.files ?? [])]);
    // The same file may be chosen again.
    target.value = '';
  };
  return html`<div class="way drop">
    <label class="file"><span>${label}</span><input type="file" accept=${accepted} @change=${take} /></label>
    <span class="quiet" aria-hidden="true">${hint}</span>
  </div>`;
}

/** What is there already, figures too, which stand in no list of layers. */
function ownList({ viewer, say, locale }: StepContext): TemplateResult | typeof nothing {
  const { own } = viewer.state;
  if (own.length === 0) return nothing;
  void import('../layer-style/own-entry.js');
  return html`<section>
    <h3>${say('add.yours')}</h3>
    <ul class="own">
      ${own.map(
        (entry) => html`<li>
          <h4>${textIn(locale, entry.kind === 'figures' ? entry.title : entry.definition.title)}</h4>
          <jjj-own-entry .viewer=${viewer} entry=${entry.id} plain></jjj-own-entry>
        </li>`,
      )}
    </ul>
  </section>`;
}

function offers({ session, say, viewer, locale }: StepContext): TemplateResult {
  return html`<h3>${say('add.offer')}</h3>
    <ul class="offers">
      ${session.offers.map(
        (offer) => html`<li>
          <button @click=${() => void session.take(viewer, offer)}>${textIn(locale, offer.title)}</button>
          ${offer.description ? html`<p class="quiet">${textIn(locale, offer.description)}</p>` : nothing}
        </li>`,
      )}
    </ul>`;
}
