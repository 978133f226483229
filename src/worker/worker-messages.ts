import type { LngLat } from '../core/bbox.js';
import type {
  DeliveredPage,
  FoundRow,
  HeldFile,
  LoadedSource,
  LoadProgress,
  RowRange,
  SourceView,
  ViewedSource,
} from '../core/data-client.js';
import type { LedgerEntry } from '../core/ledger.js';
import type { Failure } from '../core/packed-error.js';
import type { QueryNews, QueryOutcome, QueryTask } from '../core/query-task.js';
import type { ReadSettings } from './read-settings.js';

/** A question that has one answer. */
export type WorkerTask =
  | { readonly kind: 'load'; readonly url: string; readonly whole: boolean }
  | { readonly kind: 'view'; readonly url: string; readonly view: SourceView }
  | { readonly kind: 'identify'; readonly url: string; readonly lngLat: LngLat; readonly toleranceMeters: number }
  | { readonly kind: 'query'; readonly query: QueryTask; readonly allowBytes: number };

/** What the client sends: its settings first of all. Answers carry the same id. */
export type ToWorker =
  | { readonly kind: 'settings'; readonly settings: ReadSettings }
  | { readonly kind: 'task'; readonly id: number; readonly task: WorkerTask }
  | { readonly kind: 'abort'; readonly id: number }
  | { readonly kind: 'release'; readonly url: string; readonly level: number; readonly rows: readonly RowRange[] }
  | { readonly kind: 'hold'; readonly url: string; readonly held: HeldFile }
  | { readonly kind: 'let-go'; readonly url: string }
  /** Nothing more is asked, and everything kept for this client may go. */
  | { readonly kind: 'close' };

/** Several clients share a worker: each message says whose it is. */
export interface Addressed<Message> {
  readonly client: number;
  readonly message: Message;
}

/** What a task gives. */
export type TaskAnswer = LoadedSource | ViewedSource | readonly FoundRow[] | QueryOutcome;

/** What the worker sends. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: LoadProgress }
  | { readonly kind: 'news'; readonly id: number; readonly news: QueryNews }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: TaskAnswer }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: Failure }
  | { readonly kind: 'page'; readonly delivered: DeliveredPage }
  | { readonly kind: 'replaced'; readonly url: string }
  | { readonly kind: 'ledger'; readonly entries: readonly LedgerEntry[] };
