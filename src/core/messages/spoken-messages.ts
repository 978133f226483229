/* Adds what is read out of features, with the code that says it. */
import { spokenEn, spokenZh } from './spoken.js';
import { addMessages } from './translate.js';

addMessages('en', spokenEn);
addMessages('zh', spokenZh);
