import type { MessageKey } from './en.js';

/** Every sentence the interface says, in Simplified Chinese. The type makes a missing one a compile error. */
export const zh: Readonly<Record<MessageKey, string>> = {
  'value.missing': '本数据集未收录',
};
