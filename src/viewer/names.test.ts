import { expect, it } from 'vitest';
import { sourceOf } from '../testing/fake-data-client.js';
import { pageOf } from '../testing/page-of.js';
import { smallPart } from '../testing/small-catalog.js';
import { featureName, otherName } from './names.js';
import { partFeatures } from './part-features.js';

const part = smallPart('x.fgb', {
  name: { zh: 'name_zh', en: 'name_en', qualifier: { zh: 'parent_zh', en: 'parent_en' } },
});
const page = pageOf([
  { id: '0', kind: 'main', name_zh: '未县', name_en: 'Wei County', parent_zh: '东府', parent_en: 'Dongfu' },
  { id: '1', kind: 'main', name_zh: '畏县', name_en: 'Wei County', parent_zh: '西府', parent_en: 'Xifu' },
  { id: '2', kind: 'main', name_zh: '三堡', name_en: null, parent_zh: '甲', parent_en: 'A' },
  { id: '3', kind: 'main', name_zh: null, name_en: null, parent_zh: 'S50', parent_en: 'S50' },
  { id: '4', kind: 'main', name_zh: null, name_en: 'Only English', parent_zh: null, parent_en: null },
  { id: '5', kind: 'main', name_zh: '隆花', name_en: 'Longhua', parent_zh: '乙', parent_en: 'B' },
  { id: '6', kind: 'main', name_zh: '龙花', name_en: null, parent_zh: '丙', parent_en: 'C' },
  { id: '7', kind: 'main', name_zh: '龙画', name_en: 'Longhua', parent_zh: null, parent_en: null },
]);
const features = partFeatures(part, { opened: sourceOf([page]), pages: [page], complete: true, generalised: false });
const at = (row: number) => ({ features, page, row });
const transliterate = (text: string) => text.replace('三堡', 'Sanpu').replace('龙花', 'Longhua');

const en = (row: number) => featureName(at(row), { locale: 'en', transliterate });
const zh = (row: number) => featureName(at(row), { locale: 'zh', transliterate });

it('tells homonyms apart by their parent, in the language where they are homonyms', () => {
  expect([en(0).text, en(1).text]).toEqual(['Wei County (Dongfu)', 'Wei County (Xifu)']);
  expect([zh(0).text, zh(1).text]).toEqual(['未县', '畏县']);
});

it('transliterates a missing English name and marks it', () => {
  expect(en(2)).toEqual({ text: 'Sanpu', lang: 'en', transliterated: true });
  expect(featureName(at(2), { locale: 'en', transliterate: undefined })).toEqual({
    text: '三堡',
    lang: 'zh',
    transliterated: false,
  });
});

it('tells a transliterated name from a published one that is the same', () => {
  expect([en(5).text, en(6).text]).toEqual(['Longhua (B)', 'Longhua (C)']);
  expect([zh(5).text, zh(6).text]).toEqual(['隆花', '龙花']);
});

it('leaves a homonym plain where nothing is known to tell it apart', () => {
  expect(en(7).text).toBe('Longhua');
});

it('says that a feature has no name, and what distinguishes it', () => {
  expect(en(3).text).toBe('unnamed (S50)');
  expect(zh(3).text).toBe('未命名（S50）');
});

it('shows the other language to a Chinese reader rather than nothing', () => {
  expect(zh(4)).toEqual({ text: 'Only English', lang: 'en', transliterated: false });
});

it('has the name in the other language only where the file has it', () => {
  expect(otherName(at(0), 'en')).toEqual({ text: '未县', lang: 'zh', transliterated: false });
  expect(otherName(at(2), 'zh')).toBeUndefined();
});
