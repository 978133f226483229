import type { AnyNode, Node } from 'acorn';
import { api, browsersWithout, compatOf, javascript } from './support.js';
import { walk } from './syntax-tree.js';

/** Names of a script that matter: what it reads, and what it makes itself. */
export interface ScriptNames {
  /** `Promise.withResolvers` of a global, `.toSorted` of anything, or a global by itself. */
  readonly read: ReadonlySet<string>;
  /** Names of its own variables and members. */
  readonly own: ReadonlySet<string>;
}

/** Reads which names a script uses. */
export function namesOfScript(tree: Node): ScriptNames {
  const [read, own] = [new Set<string>(), new Set<string>()];
  walk(tree, (node) => {
    for (const name of namesRead(node)) read.add(name);
    for (const name of namesMade(node)) own.add(name);
  });
  return { read, own };
}

/**
 * What of the names read some browser of the floor does not have. A member that scripts define themselves, by its name,
 * is taken for theirs: the type of what it is read from is not known here.
 *
 * @param own - Names made by any of the scripts that run together.
 */
export function newFeatures(read: Iterable<string>, own: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const name of read) {
    const without = name.startsWith('.') ? withoutMember(name.slice(1), own) : withoutGlobal(name, own);
    if (without.length > 0) found.set(name, without);
  }
  return found;
}

function namesRead(node: AnyNode): string[] {
  if (node.type === 'Identifier') return [node.name];
  if (node.type !== 'MemberExpression' || node.computed || node.property.type !== 'Identifier') return [];
  const member = node.property.name;
  return [`.${member}`, ...(node.object.type === 'Identifier' ? [`${node.object.name}.${member}`] : [])];
}

function namesMade(node: AnyNode): string[] {
  switch (node.type) {
    case 'VariableDeclarator':
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return node.id?.type === 'Identifier' ? [node.id.name] : [];
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'Property':
      return node.key.type === 'Identifier' ? [node.key.name] : [];
    case 'AssignmentExpression':
      return node.left.type === 'MemberExpression' && node.left.property.type === 'Identifier'
        ? [node.left.property.name]
        : [];
    default:
      return [];
  }
}

function withoutGlobal(name: string, own: ReadonlySet<string>): readonly string[] {
  const [owner = '', member] = name.split('.');
  if (own.has(owner)) return [];
  if (member === undefined) return without([owner]);
  return without([owner, `${member}_static`]).length > 0
    ? without([owner, `${member}_static`])
    : without([owner, member]);
}

function without(path: readonly string[]): readonly string[] {
  return browsersWithout(compatOf(api, ...path) ?? compatOf(javascript['builtins'], ...path));
}

const membersByName = indexMembers();

/** A member is new when no interface of that name's many has it in all browsers of the floor. */
function withoutMember(name: string, own: ReadonlySet<string>): readonly string[] {
  const all = membersByName.get(name);
  if (!all || own.has(name) || all.some((each) => each.length === 0)) return [];
  return [...new Set(all.flat())];
}

function indexMembers(): ReadonlyMap<string, readonly (readonly string[])[]> {
  const index = new Map<string, (readonly string[])[]>();
  for (const branch of [api, javascript['builtins'] ?? {}]) {
    for (const [owner, members] of Object.entries(branch)) {
      for (const [key, member] of Object.entries(members)) {
        if (owner === '__compat' || key === '__compat') continue;
        const name = key.replace(/_(static|event)$/, '');
        index.set(name, [...(index.get(name) ?? []), browsersWithout(member.__compat)]);
      }
    }
  }
  return index;
}
