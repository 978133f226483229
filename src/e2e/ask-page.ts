import type { Locator, Page } from 'playwright';
import type { QueryAnswer } from '../core/query-answer.js';
import type { QueryRequest } from '../core/query-request.js';
import type { JjjMap } from '../elements/map/map.js';

/** What the page's map knows of the answer to the reader's question. */
export interface ShownAnswer {
  readonly summary: string;
  readonly request: QueryRequest;
  readonly names: readonly string[];
  readonly tables: Readonly<Record<string, readonly (readonly unknown[])[]>>;
}

/** Opens the panel for questions. */
export async function openPanel(page: Page): Promise<Locator> {
  await page.locator('jjj-explorer .switch button').nth(2).click();
  const panel = page.locator('jjj-query-panel');
  await panel.locator('#ask').waitFor();
  return panel;
}

/** Puts the question in the form and waits for its answer. */
export async function askByForm(page: Page): Promise<ShownAnswer> {
  await page.locator('jjj-query-panel button[type=submit]').click();
  return readAnswer(page);
}

/** Waits until the question is answered, and reads the answer. */
export async function readAnswer(page: Page): Promise<ShownAnswer> {
  return page
    .locator('jjj-map')
    .first()
    .evaluate(async (element) => {
      const { viewer } = element as JjjMap;
      for (let wait = 0; wait < 600 && viewer?.state.question.phase === 'asking'; wait++)
        await new Promise((resolve) => setTimeout(resolve, 50));
      const question = viewer?.state.question;
      if (question?.phase !== 'answered') throw new Error(`the question is ${JSON.stringify(question).slice(0, 500)}`);
      const { answer, request } = question;
      return {
        request,
        summary: answer.summary.en,
        names: [...answer.features].map(({ name }) => name.en),
        tables: Object.fromEntries(answer.tables.map(({ id, rows }) => [id, rows])),
      };
    });
}

/** The same question from the host page. */
export async function askByHost(page: Page, request: QueryRequest): Promise<Omit<ShownAnswer, 'request'>> {
  return page
    .locator('jjj-map')
    .first()
    .evaluate(async (element, asked) => {
      const map = element as JjjMap;
      let last: QueryAnswer | undefined;
      for await (const answer of map.query(asked)) last = answer;
      if (!last) throw new Error('there was no answer');
      return {
        summary: last.summary.en,
        names: [...last.features].map(({ name }) => name.en),
        tables: Object.fromEntries(last.tables.map(({ id, rows }) => [id, rows])),
      };
    }, request);
}

/** Names in the table of results, from the top. */
export async function namesInTable(page: Page): Promise<readonly string[]> {
  const rows = page.locator('jjj-results-table tbody tr:not(.room)');
  await rows.first().waitFor();
  return rows.evaluateAll((found) => found.map((row) => row.querySelector('th, td')?.textContent?.trim() ?? ''));
}
