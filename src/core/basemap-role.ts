/** What the files of a base map are for. */
export const basemapRoles = [
  'land',
  'sea',
  'lakes',
  'rivers',
  'urban',
  'neighbours',
  'boundaries',
  'outline',
  'places',
] as const;

/** What one file of a base map is for. */
export type BasemapRole = (typeof basemapRoles)[number];
