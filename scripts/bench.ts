import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Figure } from '../bench/figure.js';
import { figureTable } from '../bench/figure-table.js';
import { type GroupName, groups } from '../bench/groups.js';

// The arguments of `npm run bench`, after the command that bootstrap.mjs was given.
const { values, positionals } = parseArgs({
  args: process.argv.slice(3),
  // `large` is read where the files are made.
  options: { json: { type: 'boolean', default: false }, large: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const names = positionals.length > 0 ? positionals.map(groupNamed) : (Object.keys(groups) as GroupName[]);
const figures: Figure[] = [];
for (const name of names) {
  for await (const figure of groups[name]()) {
    figures.push(figure);
    console.error(`${figure.group}: ${figure.name}: ${figure.ours.toFixed(1)} ${figure.unit}`);
  }
}
if (values.json) console.log(JSON.stringify(figures, null, 2));
else console.log(`\n${figureTable(figures)}\n\n${machine()}`);

function groupNamed(text: string): GroupName {
  const name = (Object.keys(groups) as GroupName[]).find((each) => each === text);
  if (name) return name;
  throw new Error(`There is no bench group "${text}". Groups: ${Object.keys(groups).join(', ')}.`);
}

function machine(): string {
  const [processor] = cpus();
  const load = loadavg().map((each) => each.toFixed(1));
  return `${cpus().length} × ${processor?.model ?? 'unknown processor'}, Node ${process.versions.node}, load ${load[0]}.`;
}
