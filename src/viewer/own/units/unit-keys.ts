import { folded } from '../../../core/folded-text.js';
import type { LocalizedText } from '../../../core/localized-text.js';

/** What a name is compared by: whole as it stands, and short without the word for the kind of unit. */
export interface UnitKeys {
  readonly full: ReadonlySet<string>;
  readonly short: ReadonlySet<string>;
}

/** The nations of China, as they stand in the names of autonomous units. */
const nations =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|德昂|保安|裕固|独龙|鄂伦春|各';

/** Words for kinds of units after a Chinese name, longer ones first. */
const chineseKinds = [
  new RegExp(`(?:(?:${nations})族)+自治[县州旗区]$`, 'u'),
  /自治[县州旗区]$/u,
  /(?:新区|地区|矿区|林区|特区)$/u,
  /[省市区县旗盟]$/u,
] as const;

/** The same in English and in Pinyin. */
const latinKinds =
  /\s+(?:(?:\S+\s+)*autonomous (?:county|prefecture|banner)|new area|mining district|district|county|city|municipality|province|prefecture|banner|qu|xian|shi|sheng)$/i;

/** Characters of Taiwan and Hong Kong that stand in names of places, and those of the mainland for them. */
const traditional =
  '縣县區区東东長长橋桥門门順顺義义懷怀慶庆豐丰臺台頭头溝沟雲云濱滨灤滦遷迁龍龙撫抚寧宁盧卢鄲郸臨临廣广館馆陽阳陰阴莊庄張张澤泽欒栾贊赞晉晋樂乐鐵铁鹽盐肅肃黃黄驊骅島岛堯尧滿满開开灣湾薊蓟靜静紅红麗丽漢汉淶涞萬万禮礼園园圍围場场興兴寬宽獻献雞鸡鉅巨內内鄉乡無无極极靈灵壽寿樓楼潔洁滄沧蘆芦衛卫馬马薩萨鳳凤';
const simplified: ReadonlyMap<string, string> = new Map(
  Array.from({ length: traditional.length / 2 }, (_, place) => [
    traditional.charAt(place * 2),
    traditional.charAt(place * 2 + 1),
  ]),
);

/** A text as names are compared: narrow, lower case, simplified, without spaces and signs. */
export function unitKey(text: string): string {
  return [...folded(text)].map((character) => simplified.get(character) ?? character).join('');
}

/** The keys of a name in both languages. */
export function unitKeys({ zh, en }: LocalizedText): UnitKeys {
  const full = new Set([zh, en].filter((text) => text !== '').map(unitKey));
  const short = new Set([...chineseKinds.map((kind) => zh.replace(kind, '')), en.replace(latinKinds, '')].map(unitKey));
  // One character is no name: 沧 stands for more than 沧县.
  return { full, short: new Set([...short].filter((key) => [...key].length > 1 && !full.has(key))) };
}
