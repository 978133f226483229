/* Adds what is read out of features and views, with the code that says it. */
import { spokenEn, spokenZh } from './spoken.js';
import { spokenViewEn, spokenViewZh } from './spoken-view.js';
import { addMessages } from './translate.js';

addMessages('en', { ...spokenEn, ...spokenViewEn });
addMessages('zh', { ...spokenZh, ...spokenViewZh });
