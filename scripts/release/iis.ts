import { escapeHtml } from '../../src/core/escape-html.js';
import { type HostingFacts, hostingFacts } from './hosting-facts.js';

/**
 * Settings for IIS 8.5 and later, as the file `web.config` beside the pages. Nothing but what IIS has by itself.
 *
 * @param keepingTheirName - Paths under the site whose content may change under the same name, such as
 *   `lib/jjj-atlas.js`: everything else in `lib/` may be kept for a year.
 */
export function iisSettings(keepingTheirName: readonly string[], facts: HostingFacts = hostingFacts): string {
  const { types, headers, policy, keepHashed, askAgain } = facts;
  const header = (name: string, value: string) =>
    `<remove name="${escapeHtml(name)}" /><add name="${escapeHtml(name)}" value="${escapeHtml(value)}" />`;
  const mime = ([ending, type]: readonly [string, string]) =>
    `      <remove fileExtension="${ending}" /><mimeMap fileExtension="${ending}" mimeType="${escapeHtml(type)}" />`;
  const at = (path: string, name: string, value: string) => `  <location path="${escapeHtml(path)}">
    <system.webServer><httpProtocol><customHeaders>${header(name, value)}</customHeaders></httpProtocol></system.webServer>
  </location>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- Jing-Jin-Ji Atlas. The site's handler for static files sends parts of files by itself. -->
<configuration>
  <system.webServer>
    <staticContent>
${types.map(mime).join('\n')}
    </staticContent>
    <defaultDocument><files><clear /><add value="index.html" /></files></defaultDocument>
    <directoryBrowse enabled="false" />
    <httpProtocol>
      <customHeaders>
${[...headers, ['Cache-Control', askAgain] as const, ['Content-Security-Policy', policy] as const]
  .map(([name, value]) => `        ${header(name, value)}`)
  .join('\n')}
      </customHeaders>
    </httpProtocol>
    <!-- Geodata is read in parts and must never be compressed; its type is in no list of what IIS compresses. -->
    <urlCompression doStaticCompression="true" doDynamicCompression="false" />
    <security><requestFiltering><hiddenSegments>
      <remove segment="META-INF" /><add segment="META-INF" />
      <remove segment="WEB-INF" /><add segment="WEB-INF" />
    </hiddenSegments></requestFiltering></security>
  </system.webServer>
${at('lib', 'Cache-Control', keepHashed)}
${keepingTheirName.map((path) => at(path, 'Cache-Control', askAgain)).join('\n')}
</configuration>
`;
}
