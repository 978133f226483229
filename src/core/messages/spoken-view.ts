/** What is read out of a view of the map, in English. */
export const spokenViewEn = {
  'spoken.layer-count': '{layer} ({count, number} in view)',
  'spoken.layer-variant': '{layer}: {variant}',
  'spoken.list': ', ',
  'spoken.other-units':
    '{count, number} other {level, select, county {{count, plural, one {county} other {counties}}} prefecture {{count, plural, one {prefecture} other {prefectures}}} province {{count, plural, one {province} other {provinces}}} other {{count, plural, one {unit} other {units}}}}',
  'spoken.semicolon': '; ',
  'spoken.view-all': 'Map of all {units}',
  'spoken.view-at': 'Map around {position}',
  'spoken.view-layers': '{count, plural, =0 {No layer is shown} one {1 layer: {layers}} other {# layers: {layers}}}',
  'spoken.view-one': 'Map of {name}',
  'spoken.view-others': 'Map of {name} and {others}',
  'spoken.view-units': 'Map of {units}',
  'spoken.view-width': 'about {width} across',
} as const;

/** The same in Chinese. */
export const spokenViewZh: Readonly<Record<keyof typeof spokenViewEn, string>> = {
  'spoken.layer-count': '{layer}（视野内{count, number}个）',
  'spoken.layer-variant': '{layer}：{variant}',
  'spoken.list': '、',
  'spoken.other-units':
    '其他{count, number}个{level, select, county {县级单元} prefecture {地级单元} province {省级单元} other {单元}}',
  'spoken.semicolon': '；',
  'spoken.view-all': '地图显示全部{units}',
  'spoken.view-at': '地图显示{position}附近',
  'spoken.view-layers': '{count, plural, =0 {未显示任何图层} other {#个图层：{layers}}}',
  'spoken.view-one': '地图显示{name}',
  'spoken.view-others': '地图显示{name}及{others}',
  'spoken.view-units': '地图显示{units}',
  'spoken.view-width': '东西宽约{width}',
};
