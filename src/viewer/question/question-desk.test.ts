import { afterAll, beforeAll, expect, it } from 'vitest';
import type { QueryRequest } from '../../core/query-request.js';
import { openPublishedAtlas, type PublishedAtlas } from '../../testing/published-atlas.js';

let atlas: PublishedAtlas;
beforeAll(async () => {
  atlas = await openPublishedAtlas();
});
afterAll(() => atlas.close());

const within = (code: string): QueryRequest => ({
  ask: 'within',
  layers: [{ layer: 'industrial-clusters' }],
  subject: { kind: 'unit', level: 'prefecture', code },
});
const phase = () => atlas.viewer.state.question.phase;

it('answers the reader’s question in the state, and shows the layer it is about', async () => {
  atlas.viewer.ask(within('131000'));
  expect(phase()).toBe('asking');
  await expect.poll(phase, { timeout: 10_000 }).toBe('answered');
  const { question, layers } = atlas.viewer.state;
  expect(question.phase === 'answered' && question.answer.features.length).toBe(4);
  expect(layers.find(({ id }) => id === 'industrial-clusters')?.visible).toBe(true);
});

it('ends a question when another is put, and answers the last', async () => {
  atlas.viewer.ask(within('131000'));
  atlas.viewer.ask(within('130600'));
  await expect.poll(phase, { timeout: 10_000 }).toBe('answered');
  const { question } = atlas.viewer.state;
  expect(question.phase === 'answered' && question.request).toEqual(within('130600'));
});

it('can be cancelled and taken away', async () => {
  atlas.viewer.ask(within('131000'));
  atlas.viewer.cancelQuestion();
  expect(phase()).toBe('cancelled');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(phase()).toBe('cancelled');
  atlas.viewer.clearQuestion();
  expect(phase()).toBe('none');
});

it('says what is wrong with a question, and goes on', async () => {
  atlas.viewer.ask({ ask: 'find', layers: [{ layer: 'nowhere' }] });
  await expect.poll(phase, { timeout: 10_000 }).toBe('failed');
  const { question } = atlas.viewer.state;
  expect(question.phase === 'failed' && question.error.code).toBe('layer-unknown');
  atlas.viewer.ask(within('131000'));
  await expect.poll(phase, { timeout: 10_000 }).toBe('answered');
});

it('asks before it fetches more than the budget, and fetches it when allowed', async () => {
  const request: QueryRequest = { ask: 'find', layers: [{ layer: 'airports' }] };
  atlas.viewer.ask(request, { allowBytes: -1 });
  await expect.poll(phase, { timeout: 10_000 }).toBe('too-large');
  atlas.viewer.ask(request, { allowBytes: 1e6 });
  await expect.poll(phase, { timeout: 10_000 }).toBe('answered');
});
