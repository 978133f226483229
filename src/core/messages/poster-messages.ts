/* Adds the sentences beside a poster, which come with it. */
import { posterEn, posterZh } from './poster.js';
import { addMessages } from './translate.js';

addMessages('en', posterEn);
addMessages('zh', posterZh);
