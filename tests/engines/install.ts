/** Vitest calls it before the tests. */
export { installEngines as setup } from '../../tools/engines.mjs';
