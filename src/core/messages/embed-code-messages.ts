/* Adds the sentences of the dialog with code for other pages, which come with it. */
import { embedCodeEn, embedCodeZh } from './embed-code.js';
import { addMessages } from './translate.js';

addMessages('en', embedCodeEn);
addMessages('zh', embedCodeZh);
