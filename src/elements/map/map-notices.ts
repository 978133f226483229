import { html, nothing, type TemplateResult } from 'lit';
import type { AtlasError } from '../../core/atlas-error.js';
import { errorText } from '../../core/error-text.js';
import { textIn } from '../../core/languages.js';
import type { Locale } from '../../core/localized-text.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { Say } from '../shared/companion-element.js';
import { glyph } from '../shared/glyphs.js';

/** What notices over a map are made from. */
export interface NoticeOptions {
  readonly locale: Locale;
  /** Failures that no viewer knows of, such as a layer id the host named and the catalog does not have. */
  readonly problems: readonly AtlasError[];
  /** Failures whose notice the reader closed. */
  readonly dismissed: ReadonlySet<AtlasError>;
  readonly dismiss: (error: AtlasError) => void;
  /** Reads the base map's failed files again. */
  readonly retryBasemap: () => void;
}

interface Notice {
  readonly error: AtlasError;
  readonly title: string | undefined;
  readonly retry: (() => void) | undefined;
}

/** What went wrong, one sentence each, with a retry where trying again can help. */
export function mapNotices(options: NoticeOptions, viewer: ViewerContract, say: Say): TemplateResult {
  const open = notices(options, viewer).filter(({ error }) => !options.dismissed.has(error));
  return html`<div class="notices" part="notices" role="alert">${open.map((notice) => noticeBox(notice, options, say))}</div>`;
}

function notices({ locale, problems, retryBasemap }: NoticeOptions, viewer: ViewerContract): readonly Notice[] {
  const { layers, errors, basemapStatus } = viewer.state;
  const ofLayers = layers.flatMap(({ id, visible, status }) =>
    visible && status.phase === 'failed'
      ? [
          {
            error: status.error,
            title: textIn(locale, viewer.definition(id).title),
            retry: () => viewer.retryLayer(id),
          },
        ]
      : [],
  );
  const ofBasemap =
    basemapStatus.phase === 'failed' ? [{ error: basemapStatus.error, title: undefined, retry: retryBasemap }] : [];
  const others = [...problems, ...errors].map((error) => ({ error, title: undefined, retry: undefined }));
  return [...ofLayers, ...ofBasemap, ...others];
}

function noticeBox({ error, title, retry }: Notice, options: NoticeOptions, say: Say): TemplateResult {
  return html`<div class="notice" part=${title === undefined ? 'notice' : 'notice layer-notice'}>
    <p>${title === undefined ? nothing : html`<strong>${title}</strong> · `}${errorText(options.locale, error)}</p>
    <button
      class="icon"
      aria-label=${say('map.dismiss')}
      title=${say('map.dismiss')}
      @click=${() => options.dismiss(error)}
    >
      ${glyph('close')}
    </button>
    ${retry ? html`<button class="retry" @click=${retry}>${say('layers.retry')}</button>` : nothing}
  </div>`;
}
