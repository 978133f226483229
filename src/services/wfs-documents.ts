import type { Document, Element } from '@xmldom/xmldom';
import type { Bbox } from '../core/bbox.js';
import type { EncodeColumnType } from '../flatgeobuf/encode-options.js';
import { elementsIn, textOf } from './xml-document.js';

/** A feature type as the capabilities of a WFS have it. */
export interface ListedType {
  readonly name: string;
  readonly title: string;
  readonly extent: Bbox | undefined;
  /** The default first. */
  readonly crs: readonly string[];
  /** Formats of its own, or those of the service. */
  readonly formats: readonly string[];
}

/** What the capabilities of a WFS say. */
export interface WfsCapabilities {
  readonly title: string | undefined;
  /** Fees or constraints, unless there are none. */
  readonly constraints: string | undefined;
  readonly provider: string | undefined;
  readonly types: readonly ListedType[];
}

/** Reads capabilities of version 2.0; undefined for another document. */
export function wfsCapabilities(document: Document | undefined): WfsCapabilities | undefined {
  const root = document?.documentElement;
  if (root?.localName !== 'WFS_Capabilities') return undefined;
  const service = elementsIn(root, 'ServiceIdentification')[0];
  const common = commonFormats(root);
  const said = textOf(service, 'AccessConstraints');
  return {
    title: textOf(service, 'Title'),
    constraints: said && !/^none$/i.test(said) ? said : undefined,
    provider: textOf(root, 'ProviderName'),
    types: elementsIn(root, 'FeatureType').flatMap((element) => {
      const name = textOf(element, 'Name');
      return name ? [typeIn(element, name, common)] : [];
    }),
  };
}

function typeIn(element: Element, name: string, common: readonly string[]): ListedType {
  const own = elementsIn(element, 'Format').map(({ textContent }) => textContent?.trim() ?? '');
  const crs = ['DefaultCRS', 'OtherCRS'].flatMap((kind) => elementsIn(element, kind));
  return {
    name,
    title: textOf(element, 'Title') ?? name,
    extent: boxIn(element),
    crs: crs.map(({ textContent }) => textContent?.trim() ?? ''),
    formats: own.length > 0 ? own : common,
  };
}

function boxIn(element: Element): Bbox | undefined {
  const corners = ['LowerCorner', 'UpperCorner'].flatMap(
    (name) => textOf(element, name)?.split(/\s+/).map(Number) ?? [],
  );
  const [west, south, east, north] = corners;
  const isBox = corners.length === 4 && corners.every(Number.isFinite);
  if (!isBox || west === undefined || south === undefined || east === undefined || north === undefined)
    return undefined;
  return [west, south, east, north];
}

function commonFormats(root: Element): readonly string[] {
  const operation = elementsIn(root, 'Operation').find((each) => each.getAttribute('name') === 'GetFeature');
  const parameter = elementsIn(operation, 'Parameter').find((each) => each.getAttribute('name') === 'outputFormat');
  return elementsIn(parameter, 'Value').map(({ textContent }) => textContent?.trim() ?? '');
}

/** Properties of a feature type: its geometry, and the types of the others. */
export interface DescribedType {
  readonly geometry: string | undefined;
  readonly types: ReadonlyMap<string, EncodeColumnType>;
}

/** Reads the answer to DescribeFeatureType. */
export function describedType(document: Document | undefined): DescribedType {
  const types = new Map<string, EncodeColumnType>();
  let geometry: string | undefined;
  const [sequence] = elementsIn(document, 'sequence');
  for (const element of elementsIn(sequence, 'element')) {
    const [name, type] = [
      element.getAttribute('name') ?? '',
      (element.getAttribute('type') ?? '').replace(/^\w+:/, ''),
    ];
    if (/PropertyType$/.test(type)) geometry ??= name;
    else if (name) types.set(name, columnTypeOf(type));
  }
  return { geometry, types };
}

function columnTypeOf(type: string): EncodeColumnType {
  if (
    /^(?:decimal|double|float|(?:unsigned)?(?:int|long|short|byte)|(?:non(?:Negative|Positive)|positive|negative)?integer)$/i.test(
      type,
    )
  )
    return 'double';
  return type === 'boolean' ? 'bool' : 'string';
}
