import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The list of dated decisions, newest first, as Markdown.
 *
 * @param root - Folder of the project.
 */
export function decisionsMarkdown(root: string): string {
  const folder = join(root, 'docs/decisions');
  const entries = readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .reverse()
    .map((file) => {
      const title = /^# (.+)$/m.exec(readFileSync(join(folder, file), 'utf8'))?.[1] ?? file;
      return `- ${file.slice(0, 10)} · [${title}](decisions/${file})`;
    });
  return `# Decisions\n\nWhat was decided, why, and what was measured for it.\n\n${entries.join('\n')}\n`;
}
