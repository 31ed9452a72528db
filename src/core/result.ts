/** Expected failure is a value; `throw` is for our own bugs. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const fail = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });

/** Makes a switch over a closed list exhaustive; throws if reached, which is a bug of ours. */
export function unreachable(value: never): never {
  throw new Error(`Unhandled case: ${String(value)}`);
}
