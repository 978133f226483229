import { html, type TemplateResult } from 'lit';
import type { DrawingMode } from '../../core/drawing.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { Say } from '../shared/companion-element.js';
import { type GlyphName, glyph } from '../shared/glyphs.js';

const modes: readonly (readonly [Exclude<DrawingMode, 'none'>, GlyphName])[] = [
  ['select', 'cursor'],
  ['point', 'draw-point'],
  ['line', 'draw-line'],
  ['polygon', 'draw-polygon'],
  ['rectangle', 'draw-rectangle'],
  ['circle', 'draw-circle'],
  ['freehand', 'draw-freehand'],
];

/** What the buttons do beyond commands of the viewer. */
export interface ToolActions {
  readonly importFile: () => void;
  readonly exportFile: () => void;
}

/** The buttons of the toolbar. Arrow keys walk from one to the next; see `moveInToolbar`. */
export function toolButtons(viewer: ViewerContract, say: Say, actions: ToolActions): TemplateResult {
  const { drawing } = viewer;
  const { shapes, selected, draft, canUndo, canRedo } = viewer.state.drawing;
  return html`<div class="tools" role="toolbar" aria-label=${say('draw.title')} @keydown=${moveInToolbar}>
    <div class="group">${modes.map(([mode, sign]) => modeButton(viewer, say, mode, sign))}</div>
    <div class="group">
      ${button('tick', say('draw.finish'), draft !== null, () => drawing.finish())}
      ${button('close', say('draw.cancel'), draft !== null, () => drawing.cancel())}
      ${button('undo', say('draw.undo'), canUndo || draft !== null, () => drawing.undo())}
      ${button('redo', say('draw.redo'), canRedo, () => drawing.redo())}
      ${button('bin', say('draw.delete'), selected !== null, () => drawing.removeShape(selected ?? ''))}
    </div>
    <div class="group">
      ${button('upload', say('draw.import'), true, actions.importFile)}
      ${button('download', say('draw.export'), shapes.length > 0, actions.exportFile)}
    </div>
  </div>`;
}

function modeButton(
  { drawing, state }: ViewerContract,
  say: Say,
  mode: Exclude<DrawingMode, 'none'>,
  sign: GlyphName,
): TemplateResult {
  const on = state.drawing.mode === mode;
  const label = say(`draw.mode.${mode}`);
  const press = (event: MouseEvent) => {
    drawing.setMode(on ? 'none' : mode);
    // Pressed with a key: whoever draws with keys goes on at the map.
    if (!on && event.detail === 0) drawing.focusMap();
  };
  return html`<button
    class="icon"
    tabindex=${mode === 'select' ? 0 : -1}
    aria-pressed=${on ? 'true' : 'false'}
    aria-label=${label}
    title=${label}
    @click=${press}
  >
    ${glyph(sign)}
  </button>`;
}

function button(sign: GlyphName, label: string, enabled: boolean, press: () => void): TemplateResult {
  return html`<button
    class="icon"
    tabindex="-1"
    aria-label=${label}
    title=${label}
    aria-disabled=${enabled ? 'false' : 'true'}
    @click=${() => enabled && press()}
  >
    ${glyph(sign)}
  </button>`;
}

/** Arrow keys, Home and End walk through the buttons of a toolbar, which is one stop of the Tab key. */
function moveInToolbar(event: KeyboardEvent): void {
  const { currentTarget, target, key } = event;
  if (!(currentTarget instanceof HTMLElement) || !(target instanceof HTMLElement)) return;
  const buttons = [...currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((each) => target.isSameNode(each));
  const steps: Readonly<Record<string, number>> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1 };
  const next = steps[key];
  if (next === undefined || at < 0) return;
  event.preventDefault();
  const to = buttons.at(next % buttons.length);
  for (const each of buttons) each.tabIndex = each === to ? 0 : -1;
  to?.focus();
}
