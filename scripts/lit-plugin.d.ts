/** The analyzer's plugins for elements made with Lit, which it brings without types. */
declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  export function litPlugin(): readonly object[];
}
