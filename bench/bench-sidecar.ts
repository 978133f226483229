import type { Sidecar, SidecarColumn, SidecarOverview } from '../src/core/sidecar.js';
import { ColumnType } from '../src/flatgeobuf/format.js';
import type { FlatGeobufHeader } from '../src/flatgeobuf/header.js';

const both = (text: string) => ({ en: text, zh: text });

/** The sidecar of a seeded file: that nothing in it is real, and its overviews. */
export function benchSidecar(
  file: string,
  bytes: number,
  header: FlatGeobufHeader,
  overviews: readonly SidecarOverview[],
): Sidecar {
  return {
    id: file.replace(/\.fgb$/, ''),
    file,
    title: { en: 'Seeded data', zh: '随机数据' },
    description: {
      en: 'Made from a seed for measuring; nothing in it is real.',
      zh: '由随机种子生成，仅供测试，并非真实数据。',
    },
    licence: { name: both('CC0 1.0') },
    attribution: { en: 'Nobody', zh: '无' },
    sources: [],
    vintage: { en: 'none', zh: '无' },
    datum: 'WGS 84',
    accuracyMeters: [0, 0],
    transforms: [],
    bbox: header.envelope ?? [0, 0, 0, 0],
    count: header.featureCount,
    bytes,
    columns: header.columns.map(({ name, type }) => columnOf(name, type)),
    coverage: [],
    ...(overviews.length > 0 ? { overviews } : {}),
  };
}

function columnOf(name: string, type: ColumnType): SidecarColumn {
  const nullMeaning = { en: 'The seed gave none.', zh: '随机种子未给出。' };
  return { name, type: type === ColumnType.String ? 'string' : 'number', label: both(name), nullMeaning };
}
