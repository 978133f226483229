import { expect, test } from 'vitest';
import { escapeHtml } from './escape-html.js';
import { placeholder } from './placeholder.js';

const options = { title: 'Income', href: 'https://maps.example/?a=1&b=2' };

test('gives title, link and room, in the language asked for', () => {
  expect(placeholder(options)).toBe(
    '<div slot="placeholder" class="jjj-placeholder" lang="en" dir="ltr">' +
      '<svg class="jjj-placeholder-poster" width="1" height="448" aria-hidden="true" focusable="false"></svg>' +
      '<p class="jjj-placeholder-words"><strong>Income</strong> ' +
      '<a href="https://maps.example/?a=1&amp;b=2">Open the map</a></p></div>',
  );
  expect(placeholder({ ...options, locale: 'zh' })).toContain('lang="zh-CN" dir="ltr"');
  expect(placeholder({ ...options, locale: 'zh' })).toContain('>打开地图</a>');
});

test('shows a picture of the height of the map', () => {
  expect(placeholder({ ...options, poster: '/a.jpg', height: 300.4 })).toContain(
    '<img class="jjj-placeholder-poster" src="/a.jpg" alt="" height="300">',
  );
});

test('lets no value become markup', () => {
  const hostile = `"><script>alert('&')</script>`;
  const text = placeholder({ title: hostile, href: `/${hostile}`, poster: `/${hostile}` });
  expect(text).not.toContain('<script');
  expect(text.split('"').length).toBe(placeholder({ ...options, poster: '/a' }).split('"').length);
  expect(escapeHtml(hostile)).toBe('&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;');
});

test.each(['javascript:alert(1)', ' \tjava\nscript:alert(1)', 'JAVASCRIPT:alert(1)', 'data:text/html,x', 'vbscript:x'])(
  'refuses the address %j',
  (href) => {
    expect(() => placeholder({ ...options, href })).toThrow('href should be an http(s) or relative address');
    expect(() => placeholder({ ...options, poster: href })).toThrow('poster');
  },
);

test.each([Number.NaN, 0, Number.POSITIVE_INFINITY])('refuses the height %s', (height) => {
  expect(() => placeholder({ ...options, height })).toThrow('height should be a number of pixels');
});
