import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { AtlasError } from '../../core/atlas-error.js';
import type { DrawingState } from '../../core/drawing.js';
import { errorText } from '../../core/error-text.js';
import type { Locale } from '../../core/localized-text.js';
import { translate } from '../../core/messages/translate.js';
import { shapeOfText, type TypedShape, textOfShape } from '../../viewer/drawing/typed-shape.js';
import type { ViewerState } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { CompanionElement, type Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { defineElement } from '../shared/define-element.js';
import { textFieldStyles } from '../shared/text-field.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { coordinateForm } from './coordinate-form.js';
import { drawToolbarStyles } from './draw-toolbar.styles.js';
import { announcement } from './drawing-announcement.js';
import { saveText } from './save-text.js';
import { measureRows, shapeList, shapeName } from './shape-list.js';
import { toolButtons } from './tool-buttons.js';
import '../../core/messages/question-messages.js';

const nothingTyped: TypedShape = { kind: 'point', positions: '', radius: '', radiusUnit: 'km' };
/** Measures that follow the pointer are said when it rests. */
const sayAfterMs = 700;

/**
 * Draws shapes on the map, measures them and keeps them: buttons for each way to draw, the list of shapes with length and
 * area, their coordinates to type, and files to read and save. All of it works by keyboard.
 *
 * @csspart frame - Everything the element draws.
 * @csspart measures - Length and area of the shape that is being drawn.
 * @csspart problem - Why a shape was refused.
 */
export class JjjDrawToolbar extends CompanionElement {
  static override styles = [tokens, controls, textFieldStyles, drawToolbarStyles];

  @state() private typed = nothingTyped;
  @state() private fault: AtlasError | undefined;
  @state() private said = '';
  @query('input[type=file]') private readonly file: HTMLInputElement | null | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override stateChanged(now: ViewerState, previous: ViewerState | undefined): void {
    const [drawing, before] = [now.drawing, previous?.drawing];
    if (drawing === before) return;
    if (chosenIn(drawing) !== (before && chosenIn(before))) this.#typeChosen(drawing);
    this.#announce(drawing, before);
    // Other companions do not follow the draft, so the link between map and companion does not say it.
    this.requestUpdate();
  }

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult {
    const { mode, draft, problem } = viewer.state.drawing;
    const { locale } = viewer.state;
    const chosen = chosenIn(viewer.state.drawing);
    return html`${toolButtons(viewer, say, { importFile: () => this.file?.click(), exportFile: () => this.#save(viewer) })}
      <input type="file" hidden accept=".geojson,.json,application/geo+json,application/json" @change=${this.#read} />
      <p class="sr-only" role="status">${this.said}</p>
      ${mode === 'none' ? nothing : html`<p class="quiet">${say(`draw.status.${mode}`)} ${say('draw.status.keys')}</p>`}
      ${draft ? html`<p class="draft" part="measures">${measureRows(viewer, draft)}</p>` : nothing}
      ${problem ? html`<p class="fault" part="problem" role="alert">${problemText(locale, problem)}</p>` : nothing}
      ${shapeList(viewer, say)}
      ${coordinateForm(
        {
          typed: this.typed,
          editing: chosen && shapeName(viewer, say, chosen),
          fault: this.fault ? problemText(locale, this.fault) : '',
          change: (patch) => {
            this.typed = { ...this.typed, ...patch };
            this.fault = undefined;
          },
          submit: () => this.#submit(viewer),
        },
        say,
      )}`;
  }

  #submit({ drawing, state: { drawing: now } }: ViewerContract): void {
    try {
      const shape = shapeOfText(this.typed);
      this.fault = undefined;
      if (now.selected === null) drawing.addShape(shape);
      else drawing.replaceShape(now.selected, shape);
    } catch (error) {
      if (!(error instanceof AtlasError)) throw error;
      this.fault = error;
    }
  }

  /** The form follows what is chosen; with nothing chosen it is empty for the next shape. */
  #typeChosen(drawing: DrawingState): void {
    const chosen = chosenIn(drawing);
    this.fault = undefined;
    this.typed = chosen ? textOfShape(chosen) : { ...nothingTyped, kind: formKind(this.typed.kind) };
  }

  #announce(drawing: DrawingState, before: DrawingState | undefined): void {
    const { viewer } = this;
    if (!viewer || !before) return;
    const { locale } = viewer.state;
    const say: Say = (key, values) => translate(locale, key, values);
    const text = announcement(viewer, say, drawing, before);
    if (text === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.said = text;
      },
      drawing.draft ? sayAfterMs : 0,
    );
  }

  #save(viewer: ViewerContract): void {
    saveText('shapes.geojson', 'application/geo+json', viewer.drawing.exportGeoJson());
  }

  readonly #read = async (): Promise<void> => {
    const file = this.file?.files?.[0];
    if (!file) return;
    const text = await file.text();
    this.viewer?.drawing.importGeoJson(text);
    // So that the same file can be read again after it was corrected.
    if (this.file) this.file.value = '';
  };
}

function chosenIn({ shapes, selected }: DrawingState) {
  return shapes.find(({ id }) => id === selected);
}

/** The form types no freehand: its vertices are those of a polygon. */
function formKind(kind: TypedShape['kind']): TypedShape['kind'] {
  return kind === 'freehand' ? 'polygon' : kind;
}

function problemText(locale: Locale, error: AtlasError): string {
  if (error.code !== 'shape-invalid') return errorText(locale, error);
  return translate(locale, 'draw.shape-invalid', { place: '—', reason: '—', ...error.details });
}

defineElement('jjj-draw-toolbar', JjjDrawToolbar);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-draw-toolbar': JjjDrawToolbar;
  }
}
