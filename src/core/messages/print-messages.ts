/* Adds the sentences of printing and of pictures for slides, which come with them. */
import { printEn, printZh } from './print.js';
import { addMessages } from './translate.js';

addMessages('en', printEn);
addMessages('zh', printZh);
