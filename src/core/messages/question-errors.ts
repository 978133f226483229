/** Why a search, a drawing or a question failed, in English: said whatever else could be fetched. */
export const questionErrorsEn = {
  'error.drawing-invalid':
    '{reason, select, json {This is no JSON; a GeoJSON file is expected. It begins with: {received}} type {A GeoJSON Feature, FeatureCollection or geometry is expected at {place}, but there is: {received}.} crs {The file is in {received}; WGS 84 longitude and latitude are expected. Convert it first.} coordinates {At {place} there is {received}; longitude and latitude in degrees are expected.} empty {There is no shape in the file.} shapes {The file has {received} shapes; at most {limit} are taken. Make it smaller.} vertices {The file has {received} vertices; at most {limit} are taken. Simplify it.} line {Line {place} is no position: {received}. Write longitude, latitude such as 116.39, 39.9, or 39°54′15″N 116°23′29″E.} count {The shape needs {expected, plural, one {# position} other {# positions}}, but there {received, plural, one {is #} other {are #}}.} other {The radius should be above 0 and at most 1,000 km, but it is {received}.}}',
  'error.figures-invalid':
    '{file} is not valid: {path} should be {expected}, but it is {received}. Build the geodata again.',
  'error.figures-undivided':
    'A count grows with the size of a unit, so areas coloured by it would show which units are large. Divide it by people or by area, or draw it as circles.',
  'error.index-invalid':
    'The list of names {file} is not valid: {path} should be {expected}, but it is {received}. Build the geodata again.',
  'error.position-invalid':
    'A position such as 116.39, 39.90 or 39°54′20″N 116°23′29″E was expected, but “{received}” is none: {reason, select, sides {it needs one of N or S and one of E or W} range {a longitude is at most 180 and a latitude at most 90 degrees} other {it is not two angles}}. Correct it.',
  'error.query-empty':
    'The question is about nothing: {reason, select, noPosition {the shape has no position} noFeature {no feature passes the filter of its subject} noView {the map shows nothing yet} other {{reason}}}. Choose something else to ask about.',
  'error.query-failed':
    'The question could not be answered: {reason}. Ask it again; if it stays so, report this sentence.',
  'error.query-invalid':
    'The question is not valid at {path}: expected {expected}, but received {received}. Correct it there.',
  'error.query-too-large':
    'The answer needs {bytes} bytes of data, more than the {budget} that may be fetched. Ask about a smaller area, or allow it.',
  'error.shape-invalid':
    'The shape cannot be asked about at {place}: {reason, select, crossing {its outline crosses itself there, so that inside and outside are not clear} fewPositions {there are too few different positions} notFinite {a coordinate is missing or is no finite number} latitude {a latitude must be between -90 and 90 degrees; positions are written longitude first} antimeridian {an edge there is longer than 180 degrees of longitude; a shape across the antimeridian is written as two, split at ±180 degrees (RFC 7946, 3.1.9)} other {{reason}}}. Correct it there.',
} as const;

/** The same in Chinese. */
export const questionErrorsZh: Readonly<Record<keyof typeof questionErrorsEn, string>> = {
  'error.drawing-invalid':
    '{reason, select, json {这不是 JSON；应为 GeoJSON 文件。其开头为：{received}} type {{place} 处应为 GeoJSON 的 Feature、FeatureCollection 或几何，实际为：{received}。} crs {文件坐标系为 {received}；应为 WGS 84 经纬度。请先转换。} coordinates {{place} 处为 {received}；应为以度为单位的经度和纬度。} empty {文件中没有图形。} shapes {文件有 {received} 个图形，最多接受 {limit} 个。请减少。} vertices {文件有 {received} 个顶点，最多接受 {limit} 个。请简化。} line {第 {place} 行不是位置：{received}。请写经度, 纬度，如 116.39, 39.9，或 39°54′15″N 116°23′29″E。} count {该图形需要 {expected} 个位置，实际为 {received} 个。} other {半径应大于 0 且不超过 1,000 公里，实际为 {received}。}}',
  'error.figures-invalid': '{file} 无效：{path} 应为 {expected}，实际为 {received}。请重新生成地理数据。',
  'error.figures-undivided':
    '总量随单位大小而变，直接用来给区域着色，看到的只是单位的大小。请改用人均或地均值，或用分级圆表示。',
  'error.index-invalid': '名称列表 {file} 无效：{path} 应为 {expected}，实际为 {received}。请重新生成地理数据。',
  'error.position-invalid':
    '此处应为坐标，如 116.39, 39.90 或 39°54′20″N 116°23′29″E，而“{received}”不是：{reason, select, sides {须有南北纬与东西经各一} range {经度不超过180度，纬度不超过90度} other {不是两个角度}}。请改正。',
  'error.query-empty':
    '查询对象为空：{reason, select, noPosition {图形没有任何坐标} noFeature {没有要素符合查询对象的筛选条件} noView {地图尚未显示} other {{reason}}}。请另选查询对象。',
  'error.query-failed': '查询未能回答：{reason}。请重试；若仍如此，请报告此句。',
  'error.query-invalid': '查询在 {path} 处无效：应为 {expected}，实际为 {received}。请改正。',
  'error.query-too-large': '回答该查询需要 {bytes} 字节数据，超过允许的 {budget} 字节。请缩小范围，或允许读取。',
  'error.shape-invalid':
    '图形在 {place} 处无法用于查询：{reason, select, crossing {轮廓在此自相交，内外无法确定} fewPositions {不同的坐标太少} notFinite {坐标缺失或不是有限数值} latitude {纬度应在 -90 至 90 度之间；坐标先写经度} antimeridian {该处一条边跨越经度超过 180 度；跨越 180° 经线的图形应在 ±180° 处分成两部分（RFC 7946 §3.1.9）} other {{reason}}}。请改正。',
};
