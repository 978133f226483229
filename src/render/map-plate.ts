import type { Plate, PlateOrder, Scene } from '../core/scene.js';
import { drawingFailed } from './drawing-failed.js';
import { type MapStage, openStage } from './map-stage.js';
import type { RendererOptions } from './renderer-options.js';
import { ScenePainter } from './scene-painter.js';
import { webglUnavailable } from './webgl-support.js';

/**
 * Draws a scene on a stage of its own, off the screen, and gives the stage back.
 *
 * @param beside - Container of the map on the screen: the styles that reach it reach the picture.
 */
export async function drawPlate(
  beside: HTMLElement,
  options: RendererOptions,
  scene: Scene,
  order: PlateOrder,
): Promise<Plate> {
  order.signal?.throwIfAborted();
  const room = offScreen(order);
  beside.parentNode?.append(room);
  try {
    return await drawIn(room, options, scene, order);
  } finally {
    room.remove();
  }
}

async function drawIn(room: HTMLElement, options: RendererOptions, scene: Scene, order: PlateOrder): Promise<Plate> {
  let failed: (reason: unknown) => void = () => undefined;
  const failure = new Promise<never>((_resolve, reject) => {
    failed = (reason) => reject(drawingFailed(reason));
  });
  const { stage, drawn } = openPlate(room, options, order, failed);
  const painter = new ScenePainter(stage, drawn, () => undefined, failed);
  try {
    painter.paint(scene);
    await Promise.race([painter.whenPainted(), failure, aborted(order.signal)]);
    return taken(stage, scene.cut === undefined || scene.cut === 'ground');
  } finally {
    painter.close();
    stage.close();
  }
}

function openPlate(
  room: HTMLElement,
  options: RendererOptions,
  order: PlateOrder,
  failed: (reason: unknown) => void,
): { readonly stage: MapStage; readonly drawn: RendererOptions } {
  const { frame, gpuBudgetBytes, workerUrl } = options;
  const drawn = {
    ...(frame && { frame }),
    ...(gpuBudgetBytes !== undefined && { gpuBudgetBytes }),
    ...(workerUrl !== undefined && { workerUrl }),
    reducedMotion: true,
    pixelRatio: possibleRatio(order),
  };
  const events = {
    contextLost: () => failed('the graphics card was taken away'),
    failed: ({ message }: { readonly message: string }) => failed(message),
  };
  return { stage: openStage(room, drawn, order.view, events), drawn };
}

/** The picture is copied in the task that draws it, because a graphics card keeps none. */
function taken({ map }: MapStage, isOpaque: boolean): Plate {
  map.redraw();
  const source = map.getCanvas();
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: source.width, height: source.height });
  const pen = canvas.getContext('2d', { alpha: !isOpaque });
  if (!pen) throw drawingFailed('there is not enough memory for a picture of this size');
  pen.drawImage(source, 0, 0);
  return { canvas, pixelRatio: source.width / source.clientWidth };
}

/** The ratio that is wanted, or the largest for which the graphics card has room. */
function possibleRatio({ widthPx, heightPx, pixelRatio }: PlateOrder): number {
  const context = document.createElement('canvas').getContext('webgl2');
  if (!context) throw webglUnavailable();
  const sizes: unknown[] = [context.MAX_TEXTURE_SIZE, context.MAX_RENDERBUFFER_SIZE].map((name) =>
    context.getParameter(name),
  );
  context.getExtension('WEBGL_lose_context')?.loseContext();
  const mostPx = Math.min(...sizes.map(Number));
  return Math.min(pixelRatio, mostPx / Math.max(widthPx, heightPx, 1));
}

/** On the page, so that it is laid out and drawn, but where nobody comes to see it. */
function offScreen({ widthPx, heightPx }: PlateOrder): HTMLElement {
  const room = document.createElement('div');
  room.inert = true;
  room.setAttribute('aria-hidden', 'true');
  Object.assign(room.style, {
    position: 'fixed',
    insetBlockStart: '0',
    insetInlineStart: '-100000px',
    inlineSize: `${widthPx}px`,
    blockSize: `${heightPx}px`,
    contain: 'strict',
    pointerEvents: 'none',
  });
  return room;
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
