/** What answers to questions say, in English. */
export const queryEn = {
  'error.query-empty':
    'The question is about nothing: {reason, select, noPosition {the shape has no position} other {{reason}}}. Choose something else to ask about.',
  'error.query-invalid':
    'The question is not valid at {path}: expected {expected}, but received {received}. Correct it there.',
  'error.query-too-large':
    'The answer needs {bytes} bytes of data, more than the {budget} that may be fetched. Ask about a smaller area, or allow it.',
  'error.shape-invalid':
    'The shape cannot be asked about at {place}: {reason, select, crossing {its outline crosses itself there, so that inside and outside are not clear} fewPositions {the ring there has fewer than three different positions} notFinite {a coordinate is missing or is no finite number} latitude {a latitude must be between -90 and 90 degrees; positions are written longitude first} antimeridian {an edge there is longer than 180 degrees of longitude; a shape across the antimeridian is written as two, split at ±180 degrees (RFC 7946, 3.1.9)} other {{reason}}}. Correct it there.',
  'query.region': '{name}',
} as const;

/** The same in Chinese. */
export const queryZh: Readonly<Record<keyof typeof queryEn, string>> = {
  'error.query-empty':
    '查询对象为空：{reason, select, noPosition {图形没有任何坐标} other {{reason}}}。请另选查询对象。',
  'error.query-invalid': '查询在 {path} 处无效：应为 {expected}，实际为 {received}。请改正。',
  'error.query-too-large': '回答该查询需要 {bytes} 字节数据，超过允许的 {budget} 字节。请缩小范围，或允许读取。',
  'error.shape-invalid':
    '图形在 {place} 处无法用于查询：{reason, select, crossing {轮廓在此自相交，内外无法确定} fewPositions {该处的环不足三个不同的坐标} notFinite {坐标缺失或不是有限数值} latitude {纬度应在 -90 至 90 度之间；坐标先写经度} antimeridian {该处一条边跨越经度超过 180 度；跨越 180° 经线的图形应在 ±180° 处分成两部分（RFC 7946 §3.1.9）} other {{reason}}}。请改正。',
  'query.region': '{name}',
};
