/** Whether an address is that of a server of features, by the words that such addresses have; nothing is fetched. */
export function looksLikeService({ pathname, searchParams }: URL): boolean {
  const service = [...searchParams].find(([name]) => name.toLowerCase() === 'service')?.[1] ?? '';
  const words = /\/(?:wfs|oapif|ogcapi|ogc\/features(?:\/v1)?|collections(?:\/[^/]+(?:\/items)?)?)\/?$/i;
  return /^wfs$/i.test(service) || words.test(pathname);
}
