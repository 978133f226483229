/**
 * The oldest browsers the atlas draws its maps in, by their names in MDN's browser compatibility data; docs/browsers.md
 * says why these. Chrome 109 also stands for the in-app browsers of WeChat and others that are made of Chromium.
 */
export const floorVersions = { chrome: 109, safari: 16.4, safari_ios: 16.4, firefox: 115 } as const;

/** The same, as the target of a build names them: syntax that these do not know is rewritten. */
export const browserFloor: readonly string[] = [
  `chrome${floorVersions.chrome}`,
  `safari${floorVersions.safari}`,
  `ios${floorVersions.safari_ios}`,
  `firefox${floorVersions.firefox}`,
];
