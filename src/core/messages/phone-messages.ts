/* Adds the sentences of the panels on a narrow screen, which come with the panels. */
import { phoneEn, phoneZh } from './phone.js';
import { addMessages } from './translate.js';

addMessages('en', phoneEn);
addMessages('zh', phoneZh);
