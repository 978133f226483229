import { type HostingFacts, hostingFacts } from './hosting-facts.js';

/**
 * Settings for Apache 2.4, as the file `.htaccess` beside the pages. The server has to allow it
 * (`AllowOverride FileInfo Indexes Options`) and to have mod_headers, mod_mime, mod_dir and mod_setenvif.
 */
export function apacheSettings({
  types,
  compressed,
  headers,
  preflight,
  policy,
  ...facts
}: HostingFacts = hostingFacts) {
  const set = ([name, value]: readonly [string, string]) => `Header always set ${name} "${value}"`;
  const own = preflight.filter(([name]) => !headers.some(([each]) => each === name));
  return `# Jing-Jin-Ji Atlas. Needs mod_headers: without it this file is an error, and not a page that half works.
DirectoryIndex index.html
Options -Indexes
AddDefaultCharset Off

${types.map(([ending, type]) => `AddType "${type}" ${ending}`).join('\n')}

${headers.map(set).join('\n')}
${own.map(([name, value]) => `Header always set ${name} "${value}" "expr=%{REQUEST_METHOD} == 'OPTIONS'"`).join('\n')}
Header set Cache-Control "${facts.askAgain}"
Header set Cache-Control "${facts.keepHashed}" "expr=%{REQUEST_URI} =~ m#${facts.hashed}#"
Header set Content-Security-Policy "${policy}" "expr=%{CONTENT_TYPE} =~ m#^text/html#"

# Geodata is read in parts and must never be compressed.
SetEnvIfNoCase Request_URI "\\.(fgb|zst|wasm)$" no-gzip no-brotli
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE ${compressed.join(' ')}
</IfModule>

<FilesMatch "^(\\.ht.*|web\\.config|context\\.xml|web\\.xml)$">
  Require all denied
</FilesMatch>
`;
}
