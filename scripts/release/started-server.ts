import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';

/** A web server that runs with the settings of a release. */
export interface StartedServer {
  /** Address of the atlas, with a slash at the end. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a server on an unpacked release. */
export type ServerStart = (release: string, work: string) => Promise<StartedServer>;

const tomcatHome = '/usr/share/tomcat10';
const apacheModules = '/usr/lib/apache2/modules';

/** True where Debian's package is there. */
export const isInstalled = {
  nginx: () => spawnSync('nginx', ['-v']).status === 0,
  apache: () => existsSync(apacheModules) && spawnSync('apache2', ['-v']).status === 0,
  tomcat: () => existsSync(`${tomcatHome}/bin/bootstrap.jar`) && spawnSync('java', ['-version']).status === 0,
};

/** nginx with the file of the release, in which the two lines that a publisher sets are set. */
export const startNginx: ServerStart = async (release, work) => {
  const port = await freePort();
  const settings = spawnSync('cat', [join(release, 'nginx/jjj-atlas.conf')], { encoding: 'utf8' }).stdout;
  const own = settings
    .replace(/listen 80;.*/, `listen 127.0.0.1:${port};`)
    .replace(/root .*;.*/, `root ${release}/site;`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((of) => `${of}_temp_path ${work}/${of};`);
  writeFileSync(join(work, 'site.conf'), own);
  writeFileSync(
    join(work, 'nginx.conf'),
    `daemon off; pid ${work}/pid; error_log ${work}/error.log; events {}
     http { access_log off; ${temporary.join(' ')} include ${work}/site.conf; }`,
  );
  const child = spawn('nginx', ['-c', join(work, 'nginx.conf'), '-p', work], { stdio: 'ignore' });
  return started(child, port, '');
};

/** Apache with nothing but modules and the permission to read `.htaccess`. */
export const startApache: ServerStart = async (release, work) => {
  const port = await freePort();
  const modules = ['mpm_event', 'authz_core', 'mime', 'dir', 'headers', 'setenvif', 'filter', 'deflate'];
  writeFileSync(
    join(work, 'apache.conf'),
    `ServerRoot ${work}
${modules.map((name) => `LoadModule ${name}_module ${apacheModules}/mod_${name}.so`).join('\n')}
Listen 127.0.0.1:${port}
ServerName localhost
User www-data
Group www-data
PidFile ${work}/apache.pid
ErrorLog ${work}/apache.log
TypesConfig /dev/null
DocumentRoot ${release}/site
<Directory ${release}/site>
  Require all granted
  AllowOverride FileInfo Indexes Options AuthConfig
</Directory>
`,
  );
  const child = spawn('apache2', ['-DFOREGROUND', '-f', join(work, 'apache.conf')], { stdio: 'ignore' });
  return started(child, port, '');
};

/** Tomcat with the site as one of its applications. */
export const startTomcat: ServerStart = async (release, work) => {
  const port = await freePort();
  for (const folder of ['conf', 'webapps', 'temp', 'logs']) mkdirSync(join(work, folder), { recursive: true });
  cpSync(join(release, 'site'), join(work, 'webapps/atlas'), { recursive: true });
  cpSync(`${tomcatHome}/etc/web.xml`, join(work, 'conf/web.xml'));
  writeFileSync(
    join(work, 'conf/server.xml'),
    `<Server port="-1"><Service name="Catalina"><Connector port="${port}" address="127.0.0.1" compression="on" />
     <Engine name="Catalina" defaultHost="localhost"><Host name="localhost" appBase="webapps" autoDeploy="false" />
     </Engine></Service></Server>`,
  );
  const child = spawn(
    'java',
    [
      '-cp',
      `${tomcatHome}/bin/bootstrap.jar:${tomcatHome}/bin/tomcat-juli.jar`,
      `-Dcatalina.home=${tomcatHome}`,
      `-Dcatalina.base=${work}`,
      'org.apache.catalina.startup.Bootstrap',
      'start',
    ],
    { stdio: 'ignore' },
  );
  return started(child, port, 'atlas/');
};

/** Lets servers read what only its maker may read: some of them change to another user. */
export function openToServers(folder: string): void {
  chmodSync(folder, 0o755);
}

async function started(child: ChildProcess, port: number, path: string): Promise<StartedServer> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`The server ended at once with ${child.exitCode}.`);
    if (await isAnswered(port)) return { url: `http://127.0.0.1:${port}/${path}`, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop();
  throw new Error('The server did not answer within half a minute.');
}

function isAnswered(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
