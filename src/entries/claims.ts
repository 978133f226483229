/* `jjj-atlas/claims.js`: `<jjj-claims>` alone. It joins a map whenever that comes. */
export { JjjClaims } from '../elements/claims/claims.js';
