/** The address with what the service is asked for, in place of what the query said of it. */
export function withQuery(url: URL, query: Readonly<Record<string, string>>): URL {
  const made = new URL(url);
  const names = Object.keys(query).map((name) => name.toLowerCase());
  for (const name of [...made.searchParams.keys()])
    if (names.includes(name.toLowerCase())) made.searchParams.delete(name);
  for (const [name, value] of Object.entries(query)) made.searchParams.set(name, value);
  return made;
}
