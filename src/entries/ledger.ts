/* `jjj-atlas/ledger.js`: `<jjj-ledger>` alone. It joins a map whenever that comes. */
export { JjjLedger } from '../elements/ledger/ledger.js';
