import type { PointSymbology, ThemedColor } from '../core/layer-definition.js';
import { mapInks } from '../core/map-inks.js';
import type { Theme } from '../core/scene.js';
import { symbolPaths } from '../core/symbol-shapes.js';
import { symbolSizes } from './symbol-sizes.js';

/** Where one picture lies in an atlas, pixels. */
export interface AtlasIcon {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One picture with every symbol of a layer. */
export interface SymbolAtlas {
  readonly image: HTMLCanvasElement;
  /** By {@link symbolIcon}, and `leader`, `anchor`, `ring-selection`, `ring-hover`, `ring-cursor`. */
  readonly icons: Readonly<Record<string, AtlasIcon>>;
}

/** Side of one symbol's cell, and how far its outline (a box from -1 to 1) reaches from the middle. */
const cellPx = 96;
const reachPx = 32;

/** Height of a cell on screen for a symbol that is to be `symbolPx` wide. */
export function cellHeightFor(symbolPx: number): number {
  return (symbolPx * cellPx) / (reachPx * 2);
}

/** Height at which the `leader` must be drawn to be `lengthPx` long. */
export function leaderHeightFor(lengthPx: number): number {
  return (lengthPx * leaderPx) / cellPx;
}

const leaderPx = 6;

/** From a symbol that was moved to its place. */
const leaderInk: ThemedColor = { light: '#4b5563', dark: '#aab4c3' };

/** Name of the picture of a class. */
export function symbolIcon(classIndex: number, hollow: boolean): string {
  return hollow ? `${classIndex}-hollow` : `${classIndex}`;
}

const atlases = new WeakMap<PointSymbology, Map<Theme, SymbolAtlas>>();

/** Draws the symbols of a layer, full and hollow, once per theme. */
export function symbolAtlas(symbology: PointSymbology, theme: Theme): SymbolAtlas {
  const known = atlases.get(symbology) ?? new Map<Theme, SymbolAtlas>();
  atlases.set(symbology, known);
  const atlas = known.get(theme) ?? drawAtlas(symbology, theme);
  known.set(theme, atlas);
  return atlas;
}

type Draw = (pen: CanvasRenderingContext2D) => void;

function drawAtlas(symbology: PointSymbology, theme: Theme): SymbolAtlas {
  const { ofClasses } = symbolSizes(symbology);
  const cells: [name: string, draw: Draw][] = symbology.classes.flatMap((each, index) =>
    [false, true].map((hollow): [string, Draw] => {
      const ink = {
        color: each.color[theme],
        halo: mapInks.symbolHalo[theme],
        hollow,
        rim: rimFor(ofClasses[index] ?? 0),
      };
      return [symbolIcon(index, hollow), (pen) => drawSymbol(pen, symbolPaths[each.shape], ink)];
    }),
  );
  cells.push(['anchor', (pen) => drawDot(pen, theme)], ['leader', (pen) => drawLeader(pen, theme)]);
  cells.push(['ring-selection', (pen) => drawRing(pen, theme, mapInks.selection[theme], 7)]);
  cells.push(['ring-hover', (pen) => drawRing(pen, theme, mapInks.hover[theme], 4)]);
  cells.push(['ring-cursor', drawCursor]);
  return drawCells(cells);
}

function drawCells(cells: readonly (readonly [name: string, draw: Draw])[]): SymbolAtlas {
  const columns = 8;
  const image = document.createElement('canvas');
  image.width = columns * cellPx;
  image.height = Math.ceil(cells.length / columns) * cellPx;
  const pen = image.getContext('2d');
  const icons: Record<string, AtlasIcon> = {};
  cells.forEach(([name, draw], index) => {
    const x = (index % columns) * cellPx;
    const y = Math.floor(index / columns) * cellPx;
    const thin = name === 'leader';
    icons[name] = { x, y: thin ? y + (cellPx - leaderPx) / 2 : y, width: cellPx, height: thin ? leaderPx : cellPx };
    if (!pen) return;
    pen.setTransform(1, 0, 0, 1, x + cellPx / 2, y + cellPx / 2);
    draw(pen);
  });
  return { image, icons };
}

/** The rim of large symbols does not grow with them. */
function rimFor(sizePx: number): number {
  return Math.min(1, 14 / sizePx);
}

interface SymbolInk {
  readonly color: string;
  readonly halo: string;
  readonly hollow: boolean;
  /** Share of the usual width of a rim. */
  readonly rim: number;
}

function drawSymbol(pen: CanvasRenderingContext2D, path: string, { color, halo, hollow, rim }: SymbolInk): void {
  const outline = new Path2D();
  outline.addPath(new Path2D(path), new DOMMatrix([reachPx, 0, 0, reachPx, 0, 0]));
  pen.lineJoin = 'round';
  pen.strokeStyle = halo;
  pen.lineWidth = rim * (hollow ? 18 : 12);
  pen.stroke(outline);
  pen.fillStyle = hollow ? halo : color;
  pen.fill(outline);
  if (!hollow) return;
  pen.strokeStyle = color;
  pen.lineWidth = rim * 8;
  pen.stroke(outline);
}

function drawDot(pen: CanvasRenderingContext2D, theme: Theme): void {
  pen.beginPath();
  pen.arc(0, 0, 9, 0, 2 * Math.PI);
  pen.fillStyle = leaderInk[theme];
  pen.fill();
}

function drawLeader(pen: CanvasRenderingContext2D, theme: Theme): void {
  pen.fillStyle = leaderInk[theme];
  pen.fillRect(-cellPx / 2, -leaderPx / 2 + 1, cellPx, leaderPx - 2);
}

function drawRing(pen: CanvasRenderingContext2D, theme: Theme, color: string, lineWidth: number): void {
  pen.beginPath();
  pen.arc(0, 0, 40, 0, 2 * Math.PI);
  pen.strokeStyle = mapInks.symbolHalo[theme];
  pen.lineWidth = lineWidth + 5;
  pen.stroke();
  pen.strokeStyle = color;
  pen.lineWidth = lineWidth;
  pen.stroke();
}

/** Rings of black and white in every theme, as the outline of areas where a reader stands. */
function drawCursor(pen: CanvasRenderingContext2D): void {
  for (const [color, lineWidth] of [
    ['#000000', 14],
    ['#ffffff', 9],
    ['#000000', 4],
  ] as const) {
    pen.beginPath();
    pen.arc(0, 0, 40, 0, 2 * Math.PI);
    pen.strokeStyle = color;
    pen.lineWidth = lineWidth;
    pen.stroke();
  }
}
