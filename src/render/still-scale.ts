/** Selector of MapLibre's scale bar in a map's element. */
const scaleSelector = '.maplibregl-ctrl-scale';

/**
 * Draws the scale bar of a map into a picture of it, where and as the page shows it, so that both are enlarged or reduced
 * together.
 *
 * @param pixelRatio - Pixels of the picture for a CSS pixel.
 */
export function drawScale(pen: CanvasRenderingContext2D, container: HTMLElement, pixelRatio: number): void {
  const bar = container.querySelector<HTMLElement>(scaleSelector);
  if (!bar || bar.offsetWidth === 0) return;
  const [box, frame, look] = [bar.getBoundingClientRect(), container.getBoundingClientRect(), getComputedStyle(bar)];
  const [left, top] = [box.left - frame.left, box.top - frame.top];
  const line = Number.parseFloat(look.borderBottomWidth);
  pen.save();
  pen.scale(pixelRatio, pixelRatio);
  pen.fillStyle = look.backgroundColor;
  pen.fillRect(left, top, box.width, box.height);
  pen.fillStyle = look.borderBottomColor;
  pen.fillRect(left, top, line, box.height);
  pen.fillRect(left + box.width - line, top, line, box.height);
  pen.fillRect(left, top + box.height - line, box.width, line);
  pen.font = look.font;
  pen.fillStyle = look.color;
  pen.textBaseline = 'middle';
  pen.fillText(bar.textContent ?? '', left + line + Number.parseFloat(look.paddingLeft), top + (box.height - line) / 2);
  pen.restore();
}
