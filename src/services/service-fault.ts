import { AtlasError } from '../core/atlas-error.js';
import type { LocalizedText } from '../core/localized-text.js';

/** Values that a sentence about a fault names. */
export type FaultWords = Readonly<Record<string, string | number>>;

/** A sentence in both languages, for the words of one fault. */
type Sentence = (words: FaultWords) => LocalizedText;

const both =
  (en: string, zh: string): Sentence =>
  (words) => ({ en: filled(en, words), zh: filled(zh, words) });

/*
 * Said in both languages where it is found out, in the worker: sentences that only maps with such layers need are fetched
 * with what reads them.
 */
const sentences = {
  protocol: both(
    'only http and https addresses are asked, not {received}',
    '只能请求 http 或 https 地址，不能请求{received}',
  ),
  'mixed-content': both(
    'this page came by https, so the browser refuses to ask a server by http. Use the https address of the server',
    '本页面通过 https 打开，浏览器会拦截对 http 服务器的请求。请改用该服务器的 https 地址',
  ),
  'not-found': both(
    'the server has nothing at this address (status {status}). Check address and name of the collection',
    '服务器上没有该地址（状态码 {status}）。请检查服务地址和图层名称',
  ),
  refused: both(
    'the server refused the request (status {status}): {received}',
    '服务器拒绝了请求（状态码 {status}）：{received}',
  ),
  'not-json': both(
    'the server answered with {received} where GeoJSON was asked for. Check the address, or turn GeoJSON on there',
    '请求的是 GeoJSON，服务器返回的却是{received}。请检查地址，或在服务器上启用 GeoJSON 输出',
  ),
  'not-features': both(
    'the answer is no FeatureCollection. Check that the address is that of a service of features',
    '返回内容不是要素集合（FeatureCollection）。请确认该地址是要素服务',
  ),
  'not-service': both(
    'the answer is neither the landing page of an OGC API nor the capabilities of a WFS. Check the address',
    '返回内容既不是 OGC API 首页，也不是 WFS 能力文档。请检查地址',
  ),
  geometry: both(
    'feature {name} has a geometry that cannot be drawn: {received}',
    '要素{name}的几何无法绘制：{received}',
  ),
  'no-collection': both(
    'the server offers no {name}, but: {known}. Correct the name',
    '服务器上没有{name}，现有：{known}。请更正名称',
  ),
  'no-geojson': both(
    'the server offers {name} in these formats only: {known}. GeoJSON is needed; turn it on there',
    '服务器仅以下列格式提供{name}：{known}。本图需要 GeoJSON，请在服务器上启用',
  ),
  'crs-not-offered': both(
    'the server does not offer {expected}, but: {known}. Offer CRS84, EPSG:4326 or EPSG:4490 there',
    '服务器不支持{expected}，仅支持：{known}。请在服务器上启用 CRS84、EPSG:4326 或 EPSG:4490',
  ),
  'crs-answered': both(
    'longitude and latitude were asked for ({expected}), but the server answered with {received}, in another coordinate system. Nothing of it was used',
    '请求的是经纬度坐标（{expected}），服务器返回的却是其他坐标系的坐标：{received}。返回内容均未采用',
  ),
  'axes-swapped': both(
    'the server sends latitude before longitude, such as {received}, where longitude comes first. Nothing of it was used; set "crs" as the server means it, or correct the server',
    '服务器返回的坐标是纬度在前、经度在后（例如{received}），而此处应为经度在前。返回内容均未采用；请按服务器的实际情况设置“crs”，或修正服务器',
  ),
  'bbox-ignored': both(
    'features around {expected} were asked for, but the server sent one at {received}: it ignores the area, or reads its sides in another order. Nothing of it was used',
    '请求的是{expected}范围内的要素，服务器却返回了位于{received}的要素：它忽略了查询范围，或边界坐标的顺序与约定不符。返回内容均未采用',
  ),
  'bbox-empty': both(
    'the server finds nothing where one of its own features lies ({expected}): it reads the sides of an area in another order. Set "crs" as the server means it, or correct the server',
    '在服务器自己的要素所在位置（{expected}）查询，却没有任何结果：它对边界坐标顺序的理解与约定不符。请按服务器的实际情况设置“crs”，或修正服务器',
  ),
  'limit-ignored': both(
    'at most {expected} features were asked for, but the server sent {received}. Nothing of it was used',
    '请求最多{expected}个要素，服务器却返回了{received}个。返回内容均未采用',
  ),
  'page-repeated': both(
    'the server sent feature {name} on two pages, so that others may be missing: its pages overlap. Nothing of it was used; let the server sort by a key',
    '服务器在两页结果中重复返回了要素{name}，其他要素可能因此缺失：分页结果有重叠。返回内容均未采用；请让服务器按主键排序',
  ),
  'page-endless': both(
    'the server names a next page after one without any feature, and so without an end. Nothing of it was used',
    '服务器返回了没有要素的一页，却仍给出下一页链接，分页没有尽头。返回内容均未采用',
  ),
  'count-wrong': both(
    'the server said that {expected} features match, but sent {received}. Nothing of it was used; try again, in case the data was just changing',
    '服务器称共有{expected}个要素符合条件，实际返回{received}个。返回内容均未采用；如果数据正在更新，请稍后重试',
  ),
  'no-id': both(
    'a feature has no {name}, by which features are told apart. Name a property with a different value for each feature as "idColumn"',
    '有要素缺少用于区分要素的{name}。请将“idColumn”设为取值各不相同的属性',
  ),
  'type-changed': both(
    'property {name} is {expected} in some features and {received} in others. Let the server say its type',
    '属性{name}在部分要素中为{expected}，在另一些要素中为{received}。请在服务器上声明其类型',
  ),
  'no-filter': both(
    'the server cannot filter by {expected}, which "filter" needs. Leave "filter" out; conditions of the layer are tested in the browser',
    '服务器不支持“filter”所需的{expected}过滤。请去掉“filter”；图层条件会在浏览器中判断',
  ),
} as const;

export type FaultCode = keyof typeof sentences;

/**
 * What is wrong with a server, or with what it was asked: `service-refused`, whose detail `code` says which.
 *
 * @param service - How the reader knows it: name of the collection.
 * @param url - Absolute address.
 */
export function serviceFault(code: FaultCode, service: string, url: string, words: FaultWords = {}): AtlasError {
  const { en, zh } = sentences[code](words);
  return new AtlasError('service-refused', `The server of ${service} cannot be used: ${en}.`, {
    details: { ...words, code, file: service, url, reason: `${en}.`, reasonZh: `${zh}。` },
  });
}

function filled(sentence: string, words: FaultWords): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(words[name] ?? '—'));
}
