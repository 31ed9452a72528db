/**
 * Seals: a hash in a JSON file over everything else in it, so that a change on the way is found out. It covers what the
 * file says, not how its lines are broken: a program may lay it out anew.
 */
import { hash64 } from '../core/hash.ts';
import { type Fields, isShallow } from '../core/unknown.ts';

const SEAL = 'check';

/** The properties of an object, each written as `"name": value`, as a sealed file of JSON. */
export function sealed(properties: readonly string[]): string {
  const hash = hash64(JSON.stringify(JSON.parse(`{${properties.join(',')}}`)));
  return `{\n${[...properties, `"${SEAL}": "${hash}"`].map((each) => `  ${each}`).join(',\n')}\n}\n`;
}

/** What a file says below its seal, and whether they agree; a file without a seal was written by hand. */
export function unsealed({ [SEAL]: seal, ...fields }: Fields): { readonly fields: Fields; readonly isWhole: boolean } {
  // Nobody has sealed what is too deep to be written.
  return { fields, isWhole: isShallow(fields) && (seal === undefined || seal === hash64(JSON.stringify(fields))) };
}
