/** Every sentence the interface says, in English. ICU MessageFormat; keys are `room.what`. */
export const en = {
  'value.missing': 'not in this dataset',
} as const;

export type MessageKey = keyof typeof en;
