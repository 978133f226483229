/* Adds the sentences of the settings for reading, which come with these. */
import { readingEn, readingZh } from './reading.js';
import { addMessages } from './translate.js';

addMessages('en', readingEn);
addMessages('zh', readingZh);
