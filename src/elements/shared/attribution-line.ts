/**
 * Writes the owners of everything in the picture in one line, each once.
 *
 * A sidecar names several owners separated by semicolons; what follows a name after a comma or in brackets is kept with
 * the name's first mention only as far as it is new.
 *
 * @param attributions - As the sidecars have them, base map first.
 */
export function attributionLine(attributions: readonly string[]): readonly string[] {
  const owners = new Map<string, Set<string>>();
  for (const attribution of attributions) {
    for (const owner of attribution
      .split(/[;；·]/)
      .map((text) => text.trim())
      .filter((text) => text !== '')) {
      const name = owner.split(/[,，、（(]/)[0]?.trim() ?? owner;
      const additions = owners.get(name) ?? new Set();
      for (const addition of owner.slice(name.length).split(/[,，]/)) additions.add(addition.trim());
      owners.set(name, additions);
    }
  }
  return [...owners].map(([name, additions]) => {
    const said = [...additions].filter((addition) => addition !== '');
    const comma = /\p{Script=Han}/u.test(name) ? '，' : ', ';
    return said.length === 0 ? name : `${name}${joint(said[0] ?? '', comma)}${said.join(comma)}`;
  });
}

function joint(addition: string, comma: string): string {
  if (addition.startsWith('（')) return '';
  return addition.startsWith('(') ? ' ' : comma;
}
