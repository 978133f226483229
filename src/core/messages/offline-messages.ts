/* Adds the sentences about working without a network, which come with the elements that say them. */
import { offlineEn, offlineZh } from './offline.js';
import { addMessages } from './translate.js';

addMessages('en', offlineEn);
addMessages('zh', offlineZh);
