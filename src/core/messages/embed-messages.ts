/* Adds the sentences of the embedded page, which only that page says. */
import { embedPageEn, embedPageZh } from './embed-page.js';
import { addMessages } from './translate.js';

addMessages('en', embedPageEn);
addMessages('zh', embedPageZh);
