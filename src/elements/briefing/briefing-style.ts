/** Style sheet of a briefing. Whoever changes it changes the hash below, which the page's policy names; a test says it. */
export const briefingStyle = `
:root { color-scheme: light; --ground: #ffffff; --text: #1b1f24; --quiet: #4d5660; --line: #c9d0d8; --accent: #0b5cad; --sunken: #f2f4f7; }
@media (prefers-color-scheme: dark) {
  :root { color-scheme: dark; --ground: #15191e; --text: #e8ecf1; --quiet: #b3bcc7; --line: #414b57; --accent: #8cc2ff; --sunken: #1f252c; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1180px; padding: 16px; background: var(--ground); color: var(--text); font: 16px/1.5 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 1.5rem; line-height: 1.25; }
h2 { margin: 24px 0 8px; font-size: 1.2rem; }
h3 { margin: 12px 0 4px; font-size: 1rem; }
p { margin: 4px 0; }
a { color: var(--accent); }
[data-language="en"] .in-zh, [data-language="zh"] .in-en { display: none; }
[hidden] { display: none; }
header { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: center; justify-content: space-between; margin-bottom: 12px; }
.languages { display: flex; gap: 4px; }
button { min-width: 44px; min-height: 32px; padding: 4px 12px; border: 1px solid var(--quiet); border-radius: 6px; background: var(--ground); color: var(--text); font: inherit; cursor: pointer; }
button[aria-pressed="true"] { border-color: var(--accent); box-shadow: inset 0 -3px 0 var(--accent); font-weight: 600; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.columns { display: grid; grid-template-columns: minmax(0, 3fr) minmax(220px, 1fr); gap: 16px; align-items: start; }
@media (max-width: 760px) { .columns { grid-template-columns: minmax(0, 1fr); } }
figure { margin: 0; }
figcaption, .quiet, .note { color: var(--quiet); font-size: .875rem; }
.map { position: relative; overflow: hidden; border: 1px solid var(--line); }
.map img { display: block; width: 100%; height: auto; }
.map img + img, .over { position: absolute; inset: 0; width: 100%; height: 100%; }
.map img[hidden], [data-language="en"] .map .in-zh, [data-language="zh"] .map .in-en { display: none; }
.map img.first[hidden] { display: block; visibility: hidden; }
.over text { fill: #1b1f24; font: 600 14px system-ui, sans-serif; }
.over .plate { fill: #ffffff; fill-opacity: .82; }
.over .bar { fill: none; stroke: #1b1f24; stroke-width: 2; }
.over .arrow { fill: #1b1f24; }
fieldset { margin: 0 0 12px; padding: 8px 12px; border: 1px solid var(--line); border-radius: 6px; }
fieldset label { display: flex; gap: 8px; align-items: center; min-height: 32px; }
fieldset input { width: 18px; height: 18px; margin: 0; flex: none; accent-color: var(--accent); }
.legend .heading, .legend .subject, .legend .note, .legend .entry { display: block; }
.legend .heading { margin-top: 8px; }
.legend .entry { display: flex; gap: 8px; align-items: center; min-height: 24px; font-size: .9375rem; }
.legend img { flex: none; border-radius: 3px; }
.dark .legend img { background: #1d2228; }
.light .legend img { background: #ffffff; }
details { margin: 4px 0; border-bottom: 1px solid var(--line); }
summary { min-height: 32px; padding: 4px 0; cursor: pointer; font-weight: 600; }
.scroll { max-height: 420px; overflow: auto; border: 1px solid var(--line); }
table { width: 100%; border-collapse: collapse; font-size: .875rem; }
th, td { padding: 4px 8px; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
thead th { position: sticky; top: 0; background: var(--sunken); }
tbody th { font-weight: 500; }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 2px 12px; margin: 0; font-size: .875rem; }
dt { color: var(--quiet); }
dd { margin: 0; }
ul { margin: 4px 0; padding-inline-start: 20px; font-size: .875rem; }
.question { font-weight: 600; }
@media (forced-colors: active) { button[aria-pressed="true"] { outline: 2px solid Highlight; } .map { forced-color-adjust: none; } }
@media print {
  :root { color-scheme: light; --ground: #ffffff; --text: #000000; --quiet: #333333; --line: #999999; --accent: #000000; --sunken: #ffffff; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .languages, fieldset { display: none; }
  .scroll { max-height: none; overflow: visible; }
  tr, section, figure { break-inside: avoid; }
}
`;

/** SHA-256 of {@link briefingStyle}, as a policy names it. */
export const briefingStyleHash = 'sha256-mfomv5+CNsL3S68K/tSa6p77FUkZwL/d/nESpFupBo4=';
