/* The little of Eleventy that the documentation is built with; the package brings no declarations. */
declare module '@11ty/eleventy' {
  export interface EleventyPage {
    readonly inputPath: string;
    readonly filePathStem: string;
  }

  export interface EleventyConfig {
    addPlugin(plugin: unknown, options?: Readonly<Record<string, unknown>>): void;
    addGlobalData(name: string, value: unknown): void;
    addTemplate(path: string, content: string, data?: Readonly<Record<string, unknown>>): void;
    addPassthroughCopy(paths: string | Readonly<Record<string, string>>): void;
    amendLibrary(name: 'md', change: (library: MarkdownLibrary) => void): void;
    setQuietMode(quiet: boolean): void;
  }

  /** markdown-it, as far as links are rewritten. */
  export interface MarkdownLibrary {
    core: { ruler: { push(name: string, rule: (state: { readonly tokens: MarkdownToken[] }) => void): void } };
  }

  export interface MarkdownToken {
    type: string;
    tag: string;
    children: MarkdownToken[] | null;
    attrGet(name: string): string | null;
    attrSet(name: string, value: string): void;
  }

  export const IdAttributePlugin: unknown;

  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly quietMode?: boolean;
        readonly configPath?: string;
        readonly config: (config: EleventyConfig) => unknown;
      },
    );
    write(): Promise<unknown>;
  }
}

declare module '@11ty/eleventy-plugin-syntaxhighlight' {
  const syntaxHighlight: unknown;
  export default syntaxHighlight;
}
