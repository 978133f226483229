/* Adds the words that lead to the dialog for data of one's own, which come before it. */
import { ownOfferEn, ownOfferZh } from './own-offer.js';
import { addMessages } from './translate.js';

addMessages('en', ownOfferEn);
addMessages('zh', ownOfferZh);
