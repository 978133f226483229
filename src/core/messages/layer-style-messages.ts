/* Adds the sentences about the style of own layers, and about keeping them, which come with what says them. */
import { layerStyleEn, layerStyleZh } from './layer-style.js';
import { addMessages } from './translate.js';

addMessages('en', layerStyleEn);
addMessages('zh', layerStyleZh);
