import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { briefingScript, briefingScriptHash } from './briefing-script.js';
import { briefingStyle, briefingStyleHash } from './briefing-style.js';
import { both, link, markup } from './markup.js';

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

test('the policy of a briefing names its style and its script as they are', () => {
  expect(briefingStyleHash).toBe(hashOf(briefingStyle));
  expect(briefingScriptHash).toBe(hashOf(briefingScript));
});

test('neither asks for anything, and nothing ends them early', () => {
  for (const text of [briefingStyle, briefingScript])
    expect(text).not.toMatch(/url\(|https?:|@import|fetch|<\/|innerHTML/);
});

test('what comes from elsewhere is text, in text and in attributes', () => {
  const hostile = `"><img src=x onerror='alert(1)'>&\u0000`;
  expect(markup`<p title="${hostile}">${hostile}</p>`.text).toBe(
    '<p title="&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;">&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;</p>',
  );
  expect(both({ en: '<i>', zh: '甲' }).text).toContain('&lt;i&gt;');
});

test('only http(s) addresses become links', () => {
  expect(link(markup`a`, 'javascript:alert(1)').text).toBe('a');
  expect(link(markup`a`, 'https://example.org/?a="b"').text).toContain('href="https://example.org/?a=&quot;b&quot;"');
});
