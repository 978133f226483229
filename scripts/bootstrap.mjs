// Plain JavaScript, because it runs before anything is installed: `node scripts/bootstrap.mjs <command>` installs what
// is missing and then runs scripts/<command>.ts.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const leastNode = [20, 19];
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.jjj-installed');

refuseOldNode();
process.chdir(root);
installWhatIsMissing();
await runCommand(process.argv[2] ?? 'start');

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = leastNode;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
  fail(
    `The atlas needs Node ${leastNode.join('.')} or newer, but this is Node ${process.versions.node}. ` +
      'Install a newer one from https://nodejs.org and run the command again.',
  );
}

function installWhatIsMissing() {
  const wanted = installationKey();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing the packages named in package-lock.json …');
  const began = Date.now();
  const npm = process.env.npm_execpath;
  const runsInNode = npm !== undefined && /\.c?js$/.test(npm);
  const [program, ...first] = runsInNode ? [process.execPath, npm] : ['npm'];
  const { status, error } = spawnSync(program, [...first, 'ci', '--no-fund', '--no-audit'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32' && !runsInNode,
  });
  if (status !== 0) {
    fail(`npm ci did not finish${error ? ` (${error.message})` : ''}. It needs the npm registry; see the lines above.`);
  }
  writeFileSync(stamp, wanted);
  console.log(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}

// Some packages carry machine code, so the platform counts as well as the lock file.
function installationKey() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  return `${lock} ${process.platform} ${process.arch}\n`;
}

async function runCommand(command) {
  const script = join(root, 'scripts', `${command.replaceAll(':', '-')}.ts`);
  if (!existsSync(script)) fail(`There is no command "${command}": ${script} does not exist.`);
  const { register } = await import('tsx/esm/api');
  register();
  await import(pathToFileURL(script).href);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
