/** Writes ascending years with runs drawn together: `2013–2021, 2023`. */
export function yearRuns(years: readonly number[]): string {
  const runs: { readonly first: number; last: number }[] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run?.last === year - 1) run.last = year;
    else runs.push({ first: year, last: year });
  }
  return runs.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}
