import * as v from 'valibot';
import { AtlasError } from '../../core/atlas-error.js';
import { requireKnownVersion } from '../../core/format-version.js';
import { type ProjectEntry, type ProjectFile, projectSchema } from '../../core/project-file.js';
import { parseQueryRequest } from '../../core/query-request.js';
import type { OwnEntry } from '../own/own-data.js';
import { heldAddress } from '../own/own-layers.js';
import { fromBase64 } from './base64.js';

/** Longest text that is taken for a project. */
const mostCharacters = 300_000_000;

/** A project that was checked, with its own data as a viewer takes them. */
export interface ReadProject {
  readonly project: ProjectFile;
  readonly own: readonly OwnEntry[];
}

/**
 * Checks a project, without evaluating code or changing anything.
 *
 * @param value - The text of the file, or what was parsed of it.
 * @throws {AtlasError} `project-invalid` naming the first place that is wrong; `version-newer`; `query-invalid`.
 */
export async function readProject(value: unknown): Promise<ReadProject> {
  const parsed = typeof value === 'string' ? parseText(value) : value;
  if (isProject(parsed)) requireKnownVersion(parsed, 'The project');
  const result = v.safeParse(projectSchema, parsed, { abortEarly: true });
  if (!result.success) throw issueOf(result.issues[0]);
  const project = result.output;
  if (project.state.question) parseQueryRequest(project.state.question);
  const own: OwnEntry[] = [];
  for (const [place, entry] of project.own.entries()) own.push(await ownEntry(entry, `own.${place}`));
  const ids = own.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw projectInvalid('own', 'each id once', `"${twice}" twice`);
  return { project, own };
}

function isProject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'jjj-project';
}

function parseText(text: string): unknown {
  if (text.length > mostCharacters) {
    throw projectInvalid('the file', `at most ${mostCharacters} characters`, `${text.length}`);
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    // The parser's own words quote the file, which is nobody else's business.
    throw projectInvalid('the file', 'JSON', 'something else');
  }
}

async function ownEntry(entry: ProjectEntry, place: string): Promise<OwnEntry> {
  if (entry.kind === 'figures') return { ...entry, kept: false };
  const { id, definition } = entry;
  if (definition.id !== id) throw projectInvalid(`${place}.definition.id`, `"${id}"`, `"${definition.id}"`);
  const sources = definition.variants.flatMap(({ parts }) => parts.map(({ source }) => source));
  if (entry.kind === 'reference') {
    const local = sources.find((source) => !/^https?:\/\//.test(source));
    if (local !== undefined) throw projectInvalid(`${place}.definition`, 'http(s) addresses', local.slice(0, 80));
    return { kind: 'reference', id, definition, kept: false };
  }
  const other = sources.find((source) => source !== heldAddress(id));
  if (other !== undefined) throw projectInvalid(`${place}.definition`, heldAddress(id), other.slice(0, 80));
  const file = await fromBase64(entry.data);
  if (!file) throw projectInvalid(`${place}.data`, 'base64', 'something else');
  if (!(await isFlatGeobuf(file))) throw projectInvalid(`${place}.data`, 'FlatGeobuf', 'something else');
  return { kind: 'features', id, definition, sidecar: entry.sidecar as never, file, kept: false };
}

async function isFlatGeobuf(file: Blob): Promise<boolean> {
  const magic = new Uint8Array(await file.slice(0, 7).arrayBuffer());
  return [0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62].every((byte, index) => magic[index] === byte);
}

function issueOf(issue: v.BaseIssue<unknown>): AtlasError {
  const inner = issue.issues?.[0];
  if (inner?.path) return issueOf(inner);
  const received = issue.received === 'undefined' ? 'nothing' : issue.received.slice(0, 80);
  return projectInvalid(v.getDotPath(issue) ?? 'the file', issue.expected ?? issue.message, received);
}

/** Says where a project is not what it should be. */
export function projectInvalid(path: string, expected: string, received: string): AtlasError {
  return new AtlasError(
    'project-invalid',
    `The project was not opened: ${path} should be ${expected}, but it is ${received}. Save it again, or correct it there.`,
    { details: { path, expected, received } },
  );
}
