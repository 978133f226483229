import type { DataLocale } from '../../core/localized-text.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';

/**
 * The same viewer with a state in another language, for what is written from state and files. What the viewer itself puts
 * into words, such as `details`, stays in the reader's language.
 */
export function viewerInLanguage(viewer: ViewerContract, locale: DataLocale): ViewerContract {
  const state = { ...viewer.state, locale };
  return new Proxy(viewer, {
    get(target, name) {
      if (name === 'state') return state;
      const member: unknown = Reflect.get(target, name, target);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}
