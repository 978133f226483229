import { join } from 'node:path';
import { serveAtlas } from './atlas-server.js';
import { buildSiteIfStale } from './build-site.js';

const usualPort = 8080;

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function start(): Promise<void> {
  const root = process.cwd();
  const host = process.env['HOST'] || 'localhost';
  const port = wantedPort(process.env['PORT']);
  await buildSiteIfStale(root);
  const server = await serveAtlas({ root: join(root, 'dist'), host, port });
  if (port !== 0 && server.port !== port)
    console.log(`Port ${port} is in use; port ${server.port} is the next free one.`);
  console.log(`The atlas is at ${server.url} (Ctrl+C ends it).`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void server.close().then(() => process.exit(0)));
}

function wantedPort(text: string | undefined): number {
  if (!text) return usualPort;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT is "${text}", but a port is a whole number from 0 to 65535.`);
}
