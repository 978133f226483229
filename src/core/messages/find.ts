/** What the search for places says, in English. */
export const findEn = {
  'error.index-invalid':
    'The list of names {file} is not valid: {path} should be {expected}, but it is {received}. Build the geodata again.',
  'error.position-invalid':
    'A position such as 116.39, 39.90 or 39°54′20″N 116°23′29″E was expected, but “{received}” is none: {reason, select, sides {it needs one of N or S and one of E or W} range {a longitude is at most 180 and a latitude at most 90 degrees} other {it is not two angles}}. Correct it.',
  'find.clear': 'Clear the search',
  'find.code': '{code} · {kind}',
  'find.count': '{count, plural, =0 {No match} one {# match} other {# matches}}',
  'find.inside': '{kind} · {place}',
  'find.label': 'Search for places, stations, lines and positions',
  'find.list-failed': 'Only what the map has loaded can be searched. {reason}',
  'find.more': '{count, number} more: type to narrow them down',
  'find.moved': 'The middle of the map is now {position}.',
  'find.none': 'Nothing is called “{query}”.',
  'find.outside': 'This position is outside the atlas.',
  'find.placeholder': 'Place, station, line, G4, 116.4, 39.9 …',
  'find.position-lettered': 'Position',
  'find.position-longitude-assumed': 'Position, taken as longitude, latitude',
  'find.position-longitude-first': 'Position: longitude, latitude',
  'find.position-latitude-first': 'Position: latitude, longitude',
  'find.reading': 'Reading the list of names …',
  'find.results': 'Matches',
} as const;

/** The same in Chinese. */
export const findZh: Readonly<Record<keyof typeof findEn, string>> = {
  'error.index-invalid': '名称列表 {file} 无效：{path} 应为 {expected}，实际为 {received}。请重新生成地理数据。',
  'error.position-invalid':
    '此处应为坐标，如 116.39, 39.90 或 39°54′20″N 116°23′29″E，而“{received}”不是：{reason, select, sides {须有南北纬与东西经各一} range {经度不超过180度，纬度不超过90度} other {不是两个角度}}。请改正。',
  'find.clear': '清除搜索内容',
  'find.code': '{code} · {kind}',
  'find.count': '{count, plural, =0 {没有匹配结果} other {# 个匹配结果}}',
  'find.inside': '{kind} · {place}',
  'find.label': '搜索地点、车站、线路与坐标',
  'find.list-failed': '只能搜索地图已加载的内容。{reason}',
  'find.more': '另有 {count, number} 个，请继续输入以缩小范围',
  'find.moved': '地图中心现为 {position}。',
  'find.none': '没有名为“{query}”的内容。',
  'find.outside': '该坐标不在本图集范围内。',
  'find.placeholder': '地点、车站、线路、G4、116.4, 39.9…',
  'find.position-lettered': '坐标',
  'find.position-longitude-assumed': '坐标，按经度、纬度理解',
  'find.position-longitude-first': '坐标：经度、纬度',
  'find.position-latitude-first': '坐标：纬度、经度',
  'find.reading': '正在读取名称列表…',
  'find.results': '匹配结果',
};
