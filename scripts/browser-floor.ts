/**
 * The oldest browsers the atlas draws its maps in, as the build's target names them; docs/browsers.md says why these.
 * Chromium 109 also stands for the in-app browsers of WeChat and others that are made of it.
 */
export const browserFloor = ['chrome109', 'edge109', 'safari16.4', 'ios16.4', 'firefox115'] as const;
