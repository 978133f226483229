import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AtlasError } from '../../core/atlas-error.js';
import { deepActiveElement } from '../shared/focus.js';
import { axeViolations } from '../testing/axe-check.js';
import { allInside, inside, mount, shownText } from '../testing/deep-query.js';
import { fakeAnswer, fakeRequest } from '../testing/fake-answer.js';
import { FakeViewer } from '../testing/fake-viewer.js';
import { JjjQueryPanel } from './query-panel.js';

let viewer: FakeViewer;
let panel: JjjQueryPanel;

beforeEach(async () => {
  viewer = new FakeViewer();
  panel = await mount(new JjjQueryPanel(), { viewer });
});

afterEach(() => panel.remove());

async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await panel.updateComplete;
}

async function choose(id: string, label: string): Promise<void> {
  await userEvent.selectOptions(inside(panel, `#${id}`), label);
  await settle();
}

const submit = async () => {
  inside(panel, 'button[type=submit]').click();
  await settle();
};
const options = (id: string) => allInside<HTMLOptionElement>(panel, `#${id} option`).map((option) => option.label);

test('asks from the keyboard alone what lies within a distance of a line', async () => {
  await settle();
  inside(panel, '#ask').focus();
  const reach = async (id: string) => {
    for (let step = 0; step < 20 && deepActiveElement()?.id !== id; step++) await userEvent.keyboard('{Tab}');
    expect(deepActiveElement()?.id).toBe(id);
  };
  await reach('layer-sites');
  await userEvent.keyboard(' ');
  await reach('line-name');
  await userEvent.keyboard('Coast line');
  await reach('distances');
  await userEvent.keyboard('{ControlOrMeta>}a{/ControlOrMeta}1, 5{Enter}');
  expect(viewer.asked).toEqual([
    {
      ask: 'buffer',
      layers: [{ layer: 'sites' }],
      subject: { kind: 'features', layer: 'lines', where: { column: 'name_zh', is: 'equal', value: '沿海线' } },
      distancesMeters: [1000, 5000],
    },
  ]);
});

test('offers each line once, by its name in the reader’s language', async () => {
  await settle();
  const offers = () => allInside<HTMLOptionElement>(panel, '#line-name-offers option').map(({ value }) => value);
  expect(offers()).toEqual(['Coast line', 'North line']);
  viewer.setLocale('zh');
  await settle();
  expect(offers().toSorted()).toEqual(['北线', '沿海线']);
});

test('offers the kinds of question, and only the fields that belong to each', async () => {
  expect(options('ask')).toHaveLength(9);
  const fields = async (label: string) => {
    await choose('ask', label);
    return ['subject', 'layers', 'line-name', 'distances', 'count', 'indicator', 'by', 'year'].filter((id) =>
      panel.shadowRoot?.getElementById(id),
    );
  };
  expect(await fields('Which features match a condition?')).toEqual(['layers', 'year']);
  expect(await fields('Which features lie along a line?')).toEqual(['layers', 'line-name', 'distances', 'year']);
  await choose('ask', 'Which features are nearest to …?');
  await choose('subject', 'an administrative unit');
  expect(await fields('Which features are nearest to …?')).toEqual(['subject', 'layers', 'count', 'year']);
  expect(await fields('What is inside …? (counts, lengths, figures)')).toEqual(['subject', 'layers', 'by', 'year']);
  expect(await fields('What borders …?')).toEqual(['subject', 'indicator', 'by', 'year']);
});

test('asks for units by name', async () => {
  await choose('ask', 'What borders …?');
  await choose('subject', 'an administrative unit');
  await choose('unit', 'Feature 2');
  await choose('indicator', 'Urban income');
  await submit();
  expect(viewer.asked).toEqual([
    {
      ask: 'neighbours',
      layers: [{ layer: 'areas', variant: 'urban' }],
      subject: { kind: 'unit', level: 'area', code: '2' },
      indicator: 'urban',
    },
  ]);
});

test('asks for a condition with a controlled value', async () => {
  await choose('ask', 'Which features match a condition?');
  inside(panel, '#layer-sites').click();
  await settle();
  await settle();
  await choose('filter-sites-column', 'Kind');
  expect(options('filter-sites-is')).toEqual(['is', 'is not', 'has a value', 'has no value']);
  await choose('filter-sites-value', 'Mine');
  await submit();
  expect(viewer.asked[0]).toEqual({
    ask: 'find',
    layers: [{ layer: 'sites', where: { column: 'class', is: 'equal', value: 'b' } }],
  });
});

test('names the selected feature as a subject', async () => {
  expect(allInside<HTMLOptionElement>(panel, '#subject option[value=selection]')[0]?.disabled).toBe(true);
  viewer.select({ layer: 'areas', id: '2' });
  await settle();
  expect(options('subject')).toContain('the selected feature: Feature 2');
});

test('says what is missing and goes to the field', async () => {
  await submit();
  expect(viewer.asked).toEqual([]);
  expect(inside(panel, '[role=alert]').textContent).toBe('Write the name of the line.');
  expect(deepActiveElement()?.id).toBe('line-name');
  await userEvent.keyboard('n');
  await settle();
  expect(allInside(panel, '[role=alert]')).toEqual([]);
});

test('says why a list could not be read, and reads it again', async () => {
  panel.remove();
  viewer = new FakeViewer();
  let failing = true;
  const names = viewer.namesOf.bind(viewer);
  viewer.namesOf = async (layer) => {
    if (failing) throw new AtlasError('network-failed', 'no', { details: { file: 'lines.fgb' } });
    return names(layer);
  };
  panel = await mount(new JjjQueryPanel(), { viewer });
  await settle();
  expect(inside(panel, '[role=alert]').textContent).toContain('lines.fgb could not be fetched');
  failing = false;
  inside(panel, '[role=alert] button').click();
  await settle();
  await settle();
  expect(allInside(panel, '[role=alert]')).toEqual([]);
});

test('says how far the answer has come, and ends the question', async () => {
  const answer = fakeAnswer(12, {
    complete: false,
    progress: { pagesDone: 1, pagesTotal: 4, considered: 400, found: 12 },
  });
  viewer.change({ question: { phase: 'asking', request: fakeRequest, answer } });
  await settle();
  const bar = inside(panel, '[role=progressbar]');
  expect(bar.getAttribute('aria-valuenow')).toBe('25');
  expect(bar.getAttribute('aria-valuetext')).toBe('25% of the data read; 12 features found, 400 considered');
  inside(panel, '[data-do=cancel]').click();
  await settle();
  expect(viewer.state.question.phase).toBe('cancelled');
  expect(shownText(panel)).toContain('ended before its end');
});

test('asks before it fetches more than it may', async () => {
  viewer.change({
    question: { phase: 'too-large', request: fakeRequest, bytes: 120_000_000, budgetBytes: 64_000_000 },
  });
  await settle();
  expect(inside(panel, '[role=alert]').textContent).toContain('120 MB of data; 64.0 MB may be fetched');
  inside(panel, '[data-do=allow]').click();
  expect(viewer.asked).toEqual([fakeRequest]);
  expect(viewer.allowed).toEqual([120_000_000]);
});

test('shows why a question failed', async () => {
  const error = new AtlasError('query-invalid', 'x', {
    details: { path: 'distancesMeters', expected: '> 0', received: '0' },
  });
  viewer.change({ question: { phase: 'failed', request: fakeRequest, error } });
  await settle();
  expect(inside(panel, '[role=alert]').textContent).toContain('not valid at distancesMeters');
});

test('shows the answer: question, summary, tables, notes, method and sources', async () => {
  viewer.change({ question: { phase: 'answered', request: fakeRequest, answer: fakeAnswer(85) } });
  await settle();
  expect(inside(panel, 'h3').textContent).toBe('Which sites lie within 10 km of Line 1?');
  expect(inside(panel, '.summary[role=status]').textContent).toBe('85 sites, of which some are only possible.');
  expect(inside(panel, 'caption').textContent.trim()).toBe('Sites by distance');
  const cells = allInside<HTMLTableRowElement>(panel, 'tbody tr').map((row) =>
    [...row.cells].map((cell) => cell.textContent.trim()),
  );
  expect(cells).toEqual([
    ['5 km', 'Works', '1,200'],
    ['10 km', '=danger', '—'],
  ]);
  const method = inside(panel, '.method').textContent;
  for (const text of ['WGS 84', 'Office of Sites', 'CC BY 4.0', '2024', '4,000–12,000 m', 'Yearbook of Sites']) {
    expect(method).toContain(text);
  }
  expect(shownText(panel)).toContain('3 features without a date were kept.');
  inside(panel, '[data-do=zoom]').click();
  expect(viewer.moves).toHaveLength(1);
});

test('takes the answer away and keeps the focus in the form', async () => {
  viewer.change({ question: { phase: 'answered', request: fakeRequest, answer: fakeAnswer(1) } });
  await settle();
  inside(panel, '[data-do=clear]').focus();
  await userEvent.keyboard('{Enter}');
  await settle();
  expect(viewer.state.question.phase).toBe('none');
  expect(deepActiveElement()).toBe(inside(panel, 'button[type=submit]'));
});

test('copies the question as JSON, or shows it where the page may not write to the clipboard', async () => {
  viewer.change({ question: { phase: 'answered', request: fakeRequest, answer: fakeAnswer(1) } });
  await settle();
  const write = navigator.clipboard.writeText;
  const written: string[] = [];
  try {
    navigator.clipboard.writeText = async (text) => void written.push(text);
    inside(panel, '[data-do=copy]').click();
    await settle();
    expect(JSON.parse(written[0] ?? '')).toEqual(fakeRequest);
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    inside(panel, '[data-do=copy]').click();
    await settle();
    expect(JSON.parse(inside<HTMLTextAreaElement>(panel, 'textarea').value)).toEqual(fakeRequest);
  } finally {
    navigator.clipboard.writeText = write;
  }
});

test('speaks Chinese', async () => {
  viewer.change({ question: { phase: 'answered', request: fakeRequest, answer: fakeAnswer(85) } });
  viewer.setLocale('zh');
  await settle();
  const text = shownText(panel);
  for (const words of ['哪些要素距……一定距离以内？', '哪些图层？', '线路名称', '方法与来源', '缩放至回答', '工厂']) {
    expect(text).toContain(words);
  }
  expect(inside(panel, '.frame').lang).toBe('zh-CN');
});

test.each(['light', 'dark'] as const)('has no accessibility violation when %s', async (theme) => {
  viewer.setTheme(theme);
  viewer.change({ question: { phase: 'asking', request: fakeRequest, answer: fakeAnswer(3, { complete: false }) } });
  inside(panel, '#layer-sites').click();
  await settle();
  for (const details of allInside<HTMLDetailsElement>(panel, 'details')) details.open = true;
  await settle();
  await choose('filter-sites-column', 'Value');
  await choose('filter-sites-is', 'from … to');
  expect(await axeViolations(panel)).toEqual([]);
  viewer.change({ question: { phase: 'too-large', request: fakeRequest, bytes: 1e8, budgetBytes: 1e7 } });
  await submit();
  expect(await axeViolations(panel)).toEqual([]);
});
