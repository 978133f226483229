/*
 * Adds the sentences of searching, drawing and asking. Whoever says one imports this file, so that they are fetched with
 * the code that needs them and not with the first map.
 */
import { drawingEn, drawingZh } from './drawing.js';
import { findEn, findZh } from './find.js';
import { queryEn, queryZh } from './query.js';
import { queryPanelEn, queryPanelZh } from './query-panel.js';
import { resultsEn, resultsZh } from './results.js';
import { addMessages } from './translate.js';

addMessages('en', { ...drawingEn, ...findEn, ...queryEn, ...queryPanelEn, ...resultsEn });
addMessages('zh', { ...drawingZh, ...findZh, ...queryZh, ...queryPanelZh, ...resultsZh });
