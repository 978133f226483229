import type { LineSymbology, Stroke } from './layer-definition.js';

/**
 * Classes of lines that nothing but colour and width tells apart, with a dash each: the class on top stays whole, and the
 * more classes lie above one, the shorter its dashes. Casings stay whole, so that the line can be followed.
 */
export function patternedClasses(classes: LineSymbology['classes']): LineSymbology['classes'] {
  return classes.map((own, index) => {
    const above = classes.slice(index + 1).filter((other) => dashesOf(other.strokes) === dashesOf(own.strokes));
    if (above.length === 0) return own;
    return {
      ...own,
      strokes: own.strokes.map((stroke, at) => (isTop(own.strokes, at) ? broken(stroke, above.length) : stroke)),
    };
  });
}

/** What is seen of a class without its colours and widths. */
function dashesOf(strokes: readonly Stroke[]): string {
  return JSON.stringify(strokes.at(-1)?.dash ?? []);
}

function isTop(strokes: readonly Stroke[], at: number): boolean {
  return at === strokes.length - 1;
}

/** @param rank - Classes above this one that look alike. */
function broken(stroke: Stroke, rank: number): Stroke {
  return { ...stroke, dash: [7 / rank, 1.2 + rank * 0.25] };
}
