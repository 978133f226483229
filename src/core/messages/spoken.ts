/** What is read out of features, in English. */
export const spokenEn = {
  'spoken.as-of': 'as of {year}',
  'spoken.class':
    '{place, select, first {class 1 of {of}, the highest} last {class {number} of {of}, the lowest} other {class {number} of {of}}}',
  'spoken.class-words': '{class}: {words}',
  'spoken.comma': ', ',
  'spoken.difference':
    '{sign, select, less {{figure} {kind, select, rate {lower} other {less}} than {name}} more {{figure} {kind, select, rate {higher} other {more}} than {name}} other {the same as {name}}}',
  'spoken.new-since': 'new since {since}',
  'spoken.no-rank': 'No rank: {have, number} of {units} have a figure',
  'spoken.per-person': '{figure} per person',
  'spoken.points': '{value} percentage points',
  'spoken.rank':
    '{joint, select, yes {joint } other {}}{rank, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} of {of, number}',
  'spoken.row': '{label}: {text}',
  'spoken.share-of-class': '{share} of the length of its class in this layer',
  'spoken.space': ' ',
  'spoken.stop': '.',
  'spoken.units':
    '{count, number} {level, select, county {{count, plural, one {county} other {counties}}} prefecture {{count, plural, one {prefecture} other {prefectures}}} province {{count, plural, one {province} other {provinces}}} other {{count, plural, one {unit} other {units}}}}',
} as const;

/** The same in Chinese. */
export const spokenZh: Readonly<Record<keyof typeof spokenEn, string>> = {
  'spoken.as-of': '截至{year}年底',
  'spoken.class':
    '{place, select, first {第1级（共{of}级，最高）} last {第{number}级（共{of}级，最低）} other {第{number}级（共{of}级）}}',
  'spoken.class-words': '{class}：{words}',
  'spoken.comma': '，',
  'spoken.difference':
    '{sign, select, less {比{name}{kind, select, rate {低} other {少}}{figure}} more {比{name}{kind, select, rate {高} other {多}}{figure}} other {与{name}相同}}',
  'spoken.new-since': '{since}年之后新开通',
  'spoken.no-rank': '不排位次：{units}中仅{have, number}个有数值',
  'spoken.per-person': '人均{figure}',
  'spoken.points': '{value}个百分点',
  'spoken.rank': '{joint, select, yes {并列} other {}}第{rank}位（共{of, number}个）',
  'spoken.row': '{label}：{text}',
  'spoken.share-of-class': '占本图层同类线路长度的{share}',
  'spoken.space': '',
  'spoken.stop': '。',
  'spoken.units':
    '{count, number}个{level, select, county {县级单元} prefecture {地级单元} province {省级单元} other {单元}}',
};
