/** Asked for before it is used, by us or by the library it is in, with another way where it is absent. */
const askedFor = [
  '.connection',
  '.saveData',
  '.toBase64',
  'ClipboardItem',
  '.ancestorOrigins',
  '.createPolicy',
  'trustedTypes',
  '.Segmenter',
  'Intl.Segmenter',
  '.captureStackTrace',
  'Error.captureStackTrace',
  '.devicePixelContentBoxSize',
  '.Float16Array',
  'Float16Array',
  'GPUDevice',
  'VideoFrame',
  '.copyTo',
  '.displayHeight',
  '.displayWidth',
  '.memory',
  '.mozInnerScreenX',
  '.requestPaint',
];

/** A browser with touch has it, and one without makes no such event; or what moves is a mouse. */
const ofInputDevices = ['.changedTouches', '.force', '.movementX', '.movementY'];

/** Where it is absent, less is adorned and nothing is lost. */
const adornments = [
  '-webkit-locale',
  'print-color-adjust',
  'print-color-adjust: exact',
  '-webkit-tap-highlight-color',
  '-webkit-touch-callout',
  ':has',
  'cursor: crosshair',
  'cursor: default',
  'cursor: ew-resize',
  'cursor: grab',
  'cursor: grabbing',
  'cursor: not-allowed',
  'cursor: pointer',
  'forced-color-adjust',
  'forced-color-adjust: none',
  'overflow-anchor',
  'overflow-anchor: none',
  'resize',
  'resize: vertical',
  'scrollbar-color',
  'scrollbar-width',
  'scrollbar-width: thin',
  'user-select',
];

/** A member of the library's own objects that has the name of a new one of the browser's. */
const namesakes = [
  '.cap',
  '.dpi',
  '.emptyScript',
  '.expand',
  '.fallback',
  '.getName',
  '.getType',
  '.grow',
  '.intersection',
  '.maxByteLength',
  '.maximize',
  '.queue',
  '.reciprocal',
  '.setStatus',
];

/** What the check of the floor lets pass although some browser of the floor does not have it. */
export const allowedFeatures: ReadonlySet<string> = new Set([
  ...askedFor,
  ...ofInputDevices,
  ...adornments,
  ...namesakes,
]);
