/* Adds the sentences about keys, which come with the code that obeys them. */
import { keysEn, keysZh } from './keys.js';
import { addMessages } from './translate.js';

addMessages('en', keysEn);
addMessages('zh', keysZh);
