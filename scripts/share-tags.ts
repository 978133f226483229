import type { HtmlTagDescriptor, Plugin } from 'vite';
import { contentSecurityPolicy } from './http/response-headers.js';

const title = 'Jing-Jin-Ji Atlas · 京津冀图集';
const description =
  'Railways, expressways, Xiong’an, industrial sites and income of the Beijing–Tianjin–Hebei region on one map. ' +
  '京津冀地区的铁路、高速公路、雄安新区、产业集群与居民收入，同图呈现。';
const pictureText = 'Map of the Beijing–Tianjin–Hebei region · 京津冀地区地图';

/** Name of the picture in `public/`, which `npm run share-image` makes. */
export const sharePicture = { file: 'share.jpg', width: 1200, height: 630 };

/**
 * What services that show links read of the built pages, and the policy for servers that send none.
 *
 * Those services want absolute addresses, which only the publisher knows: `ATLAS_PUBLIC_URL`, set at build, is the
 * address under which the atlas will lie. Without it the address of the picture is relative, which some of them follow.
 *
 * @throws {Error} when ATLAS_PUBLIC_URL is no http(s) address.
 */
export function shareTags(publicUrl = process.env['ATLAS_PUBLIC_URL'] ?? ''): Plugin {
  const base = readPublicUrl(publicUrl);
  return {
    name: 'atlas-share-tags',
    apply: 'build',
    transformIndexHtml: (_html, { path }) => [...policy(), ...tags(base, path)],
  };
}

/** `frame-ancestors` is for headers alone; browsers complain of it elsewhere. */
function policy(): HtmlTagDescriptor[] {
  const content = contentSecurityPolicy
    .split('; ')
    .filter((directive) => !directive.startsWith('frame-ancestors'))
    .join('; ');
  return [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content }, injectTo: 'head-prepend' }];
}

function tags(base: string, path: string): HtmlTagDescriptor[] {
  const picture = `${base}${sharePicture.file}`;
  const properties: Readonly<Record<string, string>> = {
    'og:type': 'website',
    'og:site_name': title,
    'og:title': title,
    'og:description': description,
    'og:locale': 'en_GB',
    'og:locale:alternate': 'zh_CN',
    ...(base !== '' && { 'og:url': `${base}${path.replace(/^\/|index\.html$/g, '')}` }),
    'og:image': picture,
    'og:image:type': 'image/jpeg',
    'og:image:width': String(sharePicture.width),
    'og:image:height': String(sharePicture.height),
    'og:image:alt': pictureText,
  };
  const names: Readonly<Record<string, string>> = {
    'twitter:card': 'summary_large_image',
    'twitter:title': title,
    'twitter:description': description,
    'twitter:image': picture,
    'twitter:image:alt': pictureText,
  };
  return [
    ...Object.entries(properties).map(([property, content]) => meta({ property, content })),
    ...Object.entries(names).map(([name, content]) => meta({ name, content })),
  ];
}

function meta(attrs: Readonly<Record<string, string>>): HtmlTagDescriptor {
  return { tag: 'meta', attrs: { ...attrs }, injectTo: 'head' };
}

function readPublicUrl(text: string): string {
  if (text === '') return '';
  const valid = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  if (!valid) {
    throw new Error(`ATLAS_PUBLIC_URL is "${text}", but an address such as https://maps.example/atlas/ is expected.`);
  }
  return new URL(text).href.replace(/[?#].*$/, '').replace(/\/?$/, '/');
}
