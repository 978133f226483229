/** Name of the joined column that a map of figures is drawn by. */
export const mappedColumn = 'mapped';
