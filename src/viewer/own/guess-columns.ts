import type { ColumnProfile, ImportedFeatures } from '../../core/importer.js';
import type { NameDefinition } from '../../core/layer-definition.js';
import { nameColumns } from '../../core/name-columns.js';

/*
 * What the columns of somebody's file are for, from their names and values. It is a guess, and the reader can set it right.
 */

/** Names of columns whose values tell features apart one by one, or say where they are: nothing to colour a map by. */
const untelling =
  /^(id|fid|gid|oid|uid|uuid|objectid|code|adcode|pac|zip|postcode|phone|tel|fax|email|lon|lng|long|longitude|lat|latitude|x|y|z|url|link|source|remark|note|编号|序号|代码|编码|行政区划代码|邮编|邮政编码|电话|联系电话|经度|纬度|坐标|网址|来源|备注)([_ ]?\d+)?$|(_id|_code|id_|编号|代码|编码)$|^shape[_ ]?(area|leng)/i;
const nameLike = /(^|[_ ])name([_ ]|$)|名称|名字|站名|地名|校名|标题|^(title|label|名)$/i;
const kindLike = /type|class|kind|categor|status|level|grade|group|类型|类别|类$|种类|性质|状态|等级|级别|用途/i;
const figureLike =
  /pop|people|gdp|income|value|count|number|amount|total|rate|share|density|index|人口|收入|产值|数量|总量|率$|占比|密度|指数|规模|面积|area|length|长度/i;
const beginningLike = /open|built|founded|establish|start|since|commission|开通|开业|建成|成立|设立|启用|通车|投运/i;
const timeLike = /year|date|time|年份|年度|^年$|日期|时间|年月/i;

/** Fewest and most values that each get a colour. */
const categories = { least: 2, most: 12 } as const;

/** The column that a map is coloured by, and how. */
export interface TellingColumn {
  readonly column: ColumnProfile;
  readonly by: 'category' | 'classes';
}

/** The column that says most about the features; undefined when none says anything. */
export function tellingColumn(features: ImportedFeatures, isArea: boolean): TellingColumn | undefined {
  const { columns, idColumn } = features;
  const rated = columns
    .filter(({ name }) => name !== idColumn && !untelling.test(name) && !nameLike.test(name) && !timeLike.test(name))
    .flatMap((column) => {
      const [by, score] = isFigure(column)
        ? (['classes', figureScore(column, isArea)] as const)
        : (['category', categoryScore(column, features.count)] as const);
      return score > 0 ? [{ column, by, score: score * (1 - column.missing / Math.max(1, features.count)) }] : [];
    });
  const [best] = rated.sort((a, b) => b.score - a.score);
  return best && { column: best.column, by: best.by };
}

function isFigure({ type }: ColumnProfile): boolean {
  return type === 'number';
}

/** Few values, each of several features, tell most. */
function categoryScore({ name, type, distinct, values }: ColumnProfile, count: number): number {
  if (type !== 'string' && type !== 'boolean') return 0;
  if (!values || distinct < categories.least || distinct > categories.most || distinct > count / 2) return 0;
  return 2 + (kindLike.test(name) ? 2 : 0) + (distinct <= 6 ? 0.5 : 0);
}

/** Numbers with spread; numbers that only count the features tell nothing. */
function figureScore({ name, distinct, numbers = [] }: ColumnProfile, isArea: boolean): number {
  const [least = 0, most = 0] = [numbers[0], numbers.at(-1)];
  if (distinct < categories.least || least === most || isCounting(numbers, distinct)) return 0;
  return 1 + (isArea ? 1.8 : 0.4) + (figureLike.test(name) ? 1.5 : 0) + (distinct > 5 ? 0.2 : 0);
}

function isCounting(numbers: readonly number[], distinct: number): boolean {
  const [least = 0, most = 0] = [numbers[0], numbers.at(-1)];
  const whole = numbers.every((value) => Number.isInteger(value));
  return whole && distinct === numbers.length && distinct > 3 && most - least + 1 === distinct;
}

/** Columns with names that the layer's definition has to say, because they are called otherwise than usual. */
export function guessedName({ columns, idColumn }: ImportedFeatures): NameDefinition | undefined {
  const usual = nameColumns({}, { columns });
  if (usual.zh !== undefined || usual.en !== undefined) return undefined;
  const texts = columns.filter(({ type, name }) => type === 'string' && name !== idColumn);
  const found = texts.find(({ name }) => nameLike.test(name)) ?? texts.find(isManifold);
  return found && { zh: found.name, en: found.name };
}

/** Whether nearly every feature has a text of its own, as with names. */
function isManifold({ name, distinct, values }: ColumnProfile): boolean {
  return values === undefined && distinct > categories.most && !untelling.test(name);
}

/** The column with the date or year from which a feature is there; undefined when none or several could be it. */
export function guessedTime({ columns, idColumn }: ImportedFeatures): string | undefined {
  const dated = columns.filter((column) => column.name !== idColumn && isDated(column));
  const opening = dated.filter(({ name }) => beginningLike.test(name));
  const [only, ...others] = opening.length > 0 ? opening : dated;
  return others.length === 0 ? only?.name : undefined;
}

function isDated(column: ColumnProfile): boolean {
  return column.type === 'datetime' || isYearColumn(column);
}

/** Whether the numbers of a column are years, which are written without a thousands separator. */
export function isYearColumn({ name, type, numbers = [] }: ColumnProfile): boolean {
  if (type !== 'number' || !(timeLike.test(name) || beginningLike.test(name))) return false;
  const [least = 0, most = 0] = [numbers[0], numbers.at(-1)];
  return least >= 1000 && most <= 2200 && numbers.every((value) => Number.isInteger(value));
}
