/*
 * Adds the sentences of mapping figures, of time and of the region. Whoever says one imports this file, so that they are
 * fetched with the code that needs them and not with the first map.
 */
import { figuresEn, figuresZh } from './figures.js';
import { regionEn, regionZh } from './region.js';
import { timeEn, timeZh } from './time.js';
import { addMessages } from './translate.js';

addMessages('en', { ...figuresEn, ...timeEn, ...regionEn });
addMessages('zh', { ...figuresZh, ...timeZh, ...regionZh });
