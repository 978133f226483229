import { createHook } from 'node:async_hooks';
import { writeSync } from 'node:fs';

/* Imports every entry of the package, as a server that renders pages does, and says what that has started. */

const started = new Set();
const hook = createHook({ init: (_id, type) => started.add(type) });
const entries = process.argv.slice(2);
const before = new Set(Object.getOwnPropertyNames(globalThis));
hook.enable();
const exported = {};
for (const entry of entries) exported[entry] = Object.keys(await import(entry)).length;
hook.disable();
const globals = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name));
writeSync(1, JSON.stringify({ exported, globals, started: [...started] }));
