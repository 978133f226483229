import type { FigureFormat } from '../../core/measure-text.js';
import type { QueryRequest } from '../../core/query-request.js';
import type { SidecarColumn } from '../../core/sidecar.js';

/** Unit and format of the indicator whose difference an answer has; empty when it asks for none or nothing is known. */
export function differenceFigure(
  request: QueryRequest,
  columns: ReadonlyMap<string, readonly SidecarColumn[]>,
): FigureFormat {
  if (request.ask !== 'neighbours' || request.indicator === undefined) return {};
  const column = [...columns.values()].flat().find(({ name }) => name === request.indicator);
  return { unit: column?.unit, format: column?.format };
}
