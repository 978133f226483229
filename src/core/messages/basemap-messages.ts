/* Adds the sentences of base maps and tiles, which come with them. */
import { basemapsEn, basemapsZh } from './basemaps.js';
import { addMessages } from './translate.js';

addMessages('en', basemapsEn);
addMessages('zh', basemapsZh);
