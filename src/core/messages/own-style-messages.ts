/* Adds the words of legends of the reader's own layers, which come with them. */
import { ownStyleEn, ownStyleZh } from './own-style.js';
import { addMessages } from './translate.js';

addMessages('en', ownStyleEn);
addMessages('zh', ownStyleZh);
