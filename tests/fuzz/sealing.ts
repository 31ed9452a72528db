/** Sealed documents of JSON (`play/seal.ts`) that were changed. */
import { hash64 } from '../../src/core/hash.ts';
import type { Json } from './target.ts';

/** `anew`: by somebody who knows how documents are sealed. */
export type Seal = 'kept' | 'anew' | 'none';
export const SEALS: readonly Seal[] = ['kept', 'anew', 'anew', 'none'];

export function withSeal(document: Json, seal: Seal): Json {
  if (seal === 'kept' || typeof document !== 'object' || document === null || Array.isArray(document)) return document;
  const { check: _check, ...fields } = document as { readonly [key: string]: Json };
  return seal === 'none' ? fields : { ...fields, check: hash64(JSON.stringify(fields)) };
}

export const isSameJson = (text: string, document: Json): boolean => {
  try {
    return JSON.stringify(JSON.parse(text)) === JSON.stringify(document);
  } catch {
    return false;
  }
};
