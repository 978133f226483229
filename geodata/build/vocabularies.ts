import { type Vocabulary, vocabularies } from '../../layers/vocabularies.js';

/** Name of a controlled vocabulary. The words themselves are the catalog's, so that data and interface share one table. */
export type VocabularyId = keyof typeof vocabularies;

/** The vocabulary of that name; undefined when there is none. */
export function vocabularyOf(id: string): Vocabulary | undefined {
  return isVocabularyId(id) ? vocabularies[id] : undefined;
}

function isVocabularyId(id: string): id is VocabularyId {
  return Object.hasOwn(vocabularies, id);
}
