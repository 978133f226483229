/** Where an arrow key points on a map with north up. */
export type WalkDirection = 'north' | 'east' | 'south' | 'west';

/**
 * One step of a reader who walks from feature to feature. `first` and `last` are meant in the order of the ids, which for
 * units are their codes; `layer-above` and `layer-below` lead to the next visible layer. `named`: to the feature that a
 * text means best, or with `again` to the next one that it means as well.
 */
export type WalkStep =
  | WalkDirection
  | 'first'
  | 'last'
  | 'layer-above'
  | 'layer-below'
  | { readonly named: string; readonly again?: boolean };
