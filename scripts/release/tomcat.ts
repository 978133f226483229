import { escapeHtml } from '../../src/core/escape-html.js';
import { type HostingFacts, hostingFacts } from './hosting-facts.js';

/**
 * Settings for Tomcat 10.1, as `WEB-INF/web.xml` beside the pages. Tomcat has no filter for a content security policy;
 * the pages carry it themselves. Its connector compresses no type that it is not told to, so that parts of files are.
 */
export function tomcatSettings({ types, headers, preflight }: HostingFacts = hostingFacts): string {
  const value = (name: string) => preflight.find(([each]) => each === name)?.[1] ?? '';
  const parameter = (name: string, text: string) =>
    `<init-param><param-name>${name}</param-name><param-value>${escapeHtml(text)}</param-value></init-param>`;
  const exposed = headers.find(([name]) => name === 'Access-Control-Expose-Headers')?.[1] ?? '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- Jing-Jin-Ji Atlas: put the folder that holds this one into webapps/. -->
<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
  <display-name>Jing-Jin-Ji Atlas</display-name>
  <filter>
    <filter-name>cors</filter-name>
    <filter-class>org.apache.catalina.filters.CorsFilter</filter-class>
    ${parameter('cors.allowed.origins', '*')}
    ${parameter('cors.allowed.methods', value('Access-Control-Allow-Methods').replaceAll(' ', ''))}
    ${parameter('cors.allowed.headers', value('Access-Control-Allow-Headers').replaceAll(' ', ''))}
    ${parameter('cors.exposed.headers', exposed.replaceAll(' ', ''))}
    ${parameter('cors.preflight.maxage', value('Access-Control-Max-Age'))}
  </filter>
  <filter>
    <filter-name>security</filter-name>
    <filter-class>org.apache.catalina.filters.HttpHeaderSecurityFilter</filter-class>
    ${parameter('antiClickJackingEnabled', 'false')}
    ${parameter('hstsEnabled', 'false')}
  </filter>
  <filter>
    <filter-name>rest</filter-name>
    <filter-class>org.apache.catalina.filters.ExpiresFilter</filter-class>
    ${parameter('ExpiresDefault', 'access plus 0 seconds')}
  </filter>
  <filter-mapping><filter-name>cors</filter-name><url-pattern>/*</url-pattern></filter-mapping>
  <filter-mapping><filter-name>security</filter-name><url-pattern>/*</url-pattern></filter-mapping>
  <filter-mapping><filter-name>rest</filter-name><url-pattern>/*</url-pattern></filter-mapping>
${types.map(([ending, type]) => `  <mime-mapping><extension>${ending.slice(1)}</extension><mime-type>${escapeHtml(type)}</mime-type></mime-mapping>`).join('\n')}
  <welcome-file-list><welcome-file>index.html</welcome-file></welcome-file-list>
</web-app>
`;
}
