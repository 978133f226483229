import { expect, test } from 'vitest';
import { answerFrom, keptHeaders } from './stored-answer.js';

const etag = '"one"';
const date = 'Sat, 28 Nov 2026 08:00:00 GMT';
const stored = () =>
  new Response('0123456789', {
    headers: { ETag: etag, 'Last-Modified': date, 'Content-Type': 'application/flatgeobuf', 'Content-Length': '10' },
  });

async function answer(asked: Record<string, string>) {
  const response = await answerFrom(stored(), new Headers(asked));
  const { status, headers } = response;
  return {
    status,
    text: await response.text(),
    range: headers.get('Content-Range'),
    length: headers.get('Content-Length'),
    etag: headers.get('ETag'),
    date: headers.get('Last-Modified'),
  };
}

test.each([
  ['bytes=0-3', '0123', 'bytes 0-3/10'],
  ['bytes=8-', '89', 'bytes 8-9/10'],
  ['bytes=8-100', '89', 'bytes 8-9/10'],
  ['bytes=-2', '89', 'bytes 8-9/10'],
])('%s gives %s, with the version of the file', async (range, text, sent) => {
  const length = String(text.length);
  expect(await answer({ Range: range })).toEqual({ status: 206, text, range: sent, length, etag, date });
});

test('without a range, with several, or with one that makes no sense, it gives the file', async () => {
  const whole = { status: 200, text: '0123456789', range: null, length: '10', etag, date };
  for (const asked of [{}, { Range: 'bytes=0-1,4-5' }, { Range: 'bytes=5-2' }]) {
    expect(await answer({ ...asked })).toEqual(whole);
  }
});

test('a range beyond the end is refused with the size of the file', async () => {
  expect(await answer({ Range: 'bytes=10-12' })).toMatchObject({ status: 416, text: '', range: 'bytes */10' });
});

test.each([
  [etag, 206],
  [date, 206],
  ['"two"', 200],
  ['W/"one"', 200],
  ['Sun, 29 Nov 2026 08:00:00 GMT', 200],
])('If-Range %s is answered with %i', async (condition, status) => {
  expect((await answer({ Range: 'bytes=0-3', 'If-Range': condition })).status).toBe(status);
});

test('what is kept of a compressed part speaks of the file alone', () => {
  const sent = new Headers({
    'Content-Encoding': 'gzip',
    'Content-Range': 'bytes 0-9/10',
    Vary: 'Accept-Encoding, Range',
    ETag: etag,
    'Content-Security-Policy': "default-src 'none'",
  });
  expect(Object.fromEntries(keptHeaders(sent, 10))).toEqual({
    'accept-ranges': 'bytes',
    'content-length': '10',
    'content-security-policy': "default-src 'none'",
    etag,
  });
});
