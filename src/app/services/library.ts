/** The scenarios at hand: what came with this copy, the files fetched so far, and the one that was read last. */
import { fail, ok, type Result } from '../../core/result.ts';
import type { Fault } from '../../session/fault.ts';
import type { BundledScenario } from './cards.ts';
import type { Loaded } from './scenarios.ts';

export interface Library {
  readonly bundled: readonly BundledScenario[];
  /** Files under `scenarios/`, by path: each is fetched once. */
  readonly texts: Map<string, Promise<Result<string, Fault>>>;
  last: Loaded | undefined;
}

export const pathOf = ({ bundled }: Library, id: string): string | undefined =>
  bundled.find((each) => each.id === id)?.path;

/** A file under `scenarios/`; one that could not be had is asked for again. */
export async function textOf({ texts }: Library, path: string): Promise<Result<string, Fault>> {
  const asked = texts.get(path) ?? fetchText(path);
  texts.set(path, asked);
  const text = await asked;
  if (!text.ok) texts.delete(path);
  return text;
}

/** Fetches a bundled scenario, and what it builds upon, before it is asked for. */
export function fetchAhead(library: Library, id: string): void {
  const found = library.bundled.find((each) => each.id === id);
  if (found === undefined || library.texts.has(found.path)) return;
  void textOf(library, found.path);
  if (found.base !== undefined) fetchAhead(library, found.base);
}

const FOLDER = './scenarios/';

async function fetchText(path: string): Promise<Result<string, Fault>> {
  try {
    const answer = await fetch(`${FOLDER}${path}`);
    return answer.ok ? ok(await answer.text()) : fail({ code: 'load', values: { path } });
  } catch {
    return fail({ code: 'load', values: { path } });
  }
}
