import { spawnSync } from 'node:child_process';
import { canInstallPackages, installPackage } from '../system-package.js';
import { hasMapServer } from './map-server.js';
import { hasPostgis } from './postgis-cluster.js';

/** Debian's names of what the tests need. */
const packages = ['postgresql-15-postgis-3', 'cgi-mapserver', 'gdal-bin'];

/** True where MapServer, PostGIS and GDAL are at hand. */
export function hasServers(): boolean {
  return hasMapServer() && hasPostgis() && spawnSync('ogr2ogr', ['--version']).status === 0;
}

/**
 * Installs what is missing, where that is allowed.
 *
 * @returns why the servers cannot be tested here; undefined when they can.
 */
export function ensureServers(): string | undefined {
  if (hasServers()) return undefined;
  if (!canInstallPackages()) return `${packages.join(', ')} are not all installed, and only root may install them.`;
  for (const name of packages) installPackage(name);
  return hasServers() ? undefined : `${packages.join(', ')} could not all be installed.`;
}
