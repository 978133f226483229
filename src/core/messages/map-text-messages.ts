/* Adds what the map in words says, with the code that says it. */
import { mapTextEn, mapTextZh } from './map-text.js';
import { addMessages } from './translate.js';

addMessages('en', mapTextEn);
addMessages('zh', mapTextZh);
