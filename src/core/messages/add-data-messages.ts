/* Adds the sentences of adding data of one's own, which come with the dialog. */
import { addDataEn, addDataZh } from './add-data.js';
import { addMessages } from './translate.js';

addMessages('en', addDataEn);
addMessages('zh', addDataZh);
