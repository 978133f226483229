/** Address of a request to a WFS: what the service's own address asks for is kept, such as `map=` of MapServer. */
export function wfsAddress(base: string, parameters: Readonly<Record<string, string>>): string {
  const url = new URL(base);
  const all = { service: 'WFS', version: '2.0.0', ...parameters };
  for (const name of [...url.searchParams.keys()])
    if (Object.keys(all).some((each) => each.toLowerCase() === name.toLowerCase())) url.searchParams.delete(name);
  for (const [name, value] of Object.entries(all)) url.searchParams.set(name, value);
  return url.href;
}
