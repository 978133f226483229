/* Adds the sentences of saving data, projects and briefings, which come with them. */
import './question-messages.js';
import { savingEn, savingZh } from './saving.js';
import { addMessages } from './translate.js';

addMessages('en', savingEn);
addMessages('zh', savingZh);
