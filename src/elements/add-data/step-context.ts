import type { Locale } from '../../core/localized-text.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { Say } from '../shared/companion-element.js';
import type { AddingSession } from './adding-session.js';

/** What a screen of the dialog is drawn from. */
export interface StepContext {
  readonly session: AddingSession;
  readonly viewer: ViewerContract;
  readonly locale: Locale;
  readonly say: Say;
}
