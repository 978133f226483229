import { type HostingFacts, hostingFacts } from './hosting-facts.js';

/** Settings for nginx 1.18 and later: a file for `http { include … }` with a server of its own. */
export function nginxSettings({
  types,
  compressed,
  headers,
  preflight,
  policy,
  ...facts
}: HostingFacts = hostingFacts) {
  const quoted = (text: string) => `"${text.replaceAll('"', '\\"')}"`;
  return `# Jing-Jin-Ji Atlas: copy to /etc/nginx/conf.d/, and set the two lines marked with "<--".
map $sent_http_content_type $atlas_policy {
  default "";
  ~^text/html ${quoted(policy)};
}

map $uri $atlas_caching {
  default ${quoted(facts.askAgain)};
  "~${facts.hashed}" ${quoted(facts.keepHashed)};
}

map $request_method $atlas_preflight_age {
  default "";
  OPTIONS ${quoted(valueIn(preflight, 'Access-Control-Max-Age'))};
}

map $request_method $atlas_preflight_methods {
  default "";
  OPTIONS ${quoted(valueIn(preflight, 'Access-Control-Allow-Methods'))};
}

map $request_method $atlas_preflight_headers {
  default "";
  OPTIONS ${quoted(valueIn(preflight, 'Access-Control-Allow-Headers'))};
}

server {
  listen 80; # <-- or 443 with certificates
  root /var/www/jjj-atlas/site; # <-- where site/ of the archive lies
  index index.html;

  types {
${types.map(([ending, type]) => `    ${type.split(';')[0]} ${ending.slice(1)};`).join('\n')}
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types ${types
    .map(([, type]) => type.split(';')[0])
    .filter(isText)
    .filter(isFirst)
    .join(' ')};

  # Geodata (.fgb) is read in parts and must never be compressed: its type is not in this list.
  gzip on;
  gzip_vary on;
  gzip_min_length 1024;
  gzip_types ${compressed.filter((type) => type !== 'text/html').join(' ')};

${headers.map(([name, value]) => `  add_header ${name} ${quoted(value)} always;`).join('\n')}
  add_header Content-Security-Policy $atlas_policy always;
  add_header Cache-Control $atlas_caching always;
  add_header Access-Control-Max-Age $atlas_preflight_age always;
  add_header Access-Control-Allow-Methods $atlas_preflight_methods always;
  add_header Access-Control-Allow-Headers $atlas_preflight_headers always;

  location / {
    if ($request_method = OPTIONS) {
      return 204;
    }
    try_files $uri $uri/ =404;
  }

  # Settings for other servers lie beside the pages.
  location ~ /(\\.|WEB-INF|META-INF|web\\.config) {
    return 404;
  }
}
`;
}

function valueIn(headers: HostingFacts['headers'], name: string): string {
  return headers.find(([each]) => each === name)?.[1] ?? '';
}

function isText(type: string | undefined): boolean {
  return type !== undefined && type !== 'text/html' && /^text\/|json$/.test(type);
}

function isFirst<T>(value: T, index: number, all: readonly T[]): boolean {
  return all.indexOf(value) === index;
}
