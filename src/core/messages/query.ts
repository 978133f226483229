/** What answers to questions say, in English. */
export const queryEn = {
  'error.query-empty': 'The question is about nothing: {reason}. Choose something else to ask about.',
  'error.query-invalid':
    'The question is not valid at {path}: expected {expected}, but received {received}. Correct it there.',
  'error.query-too-large':
    'The answer needs {bytes} bytes of data, more than the {budget} that may be fetched. Ask about a smaller area, or allow it.',
  'error.shape-invalid': 'The shape cannot be asked about at {place}: {reason}. Correct it there.',
  'query.region': '{name}',
} as const;

/** The same in Chinese. */
export const queryZh: Readonly<Record<keyof typeof queryEn, string>> = {
  'error.query-empty': '查询对象为空：{reason}。请另选查询对象。',
  'error.query-invalid': '查询在 {path} 处无效：应为 {expected}，实际为 {received}。请改正。',
  'error.query-too-large': '回答该查询需要 {bytes} 字节数据，超过允许的 {budget} 字节。请缩小范围，或允许读取。',
  'error.shape-invalid': '图形在 {place} 处无法用于查询：{reason}。请改正。',
  'query.region': '{name}',
};
