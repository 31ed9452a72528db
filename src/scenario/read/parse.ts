/**
 * Text of a scenario file -> data of the right shape. Knows the text (size, syntax, version) and the shape; what refers
 * to what is `check.ts`'s. Never throws: whatever the text, the answer is a value.
 */
import { fail, ok, type Result } from '../../core/result.ts';
import type { Finding, Path, Problem } from '../problem.ts';
import { describePath } from '../schema/addresses.ts';
import { isObject } from '../schema/data.ts';
import type { ScenarioFile } from '../schema/format.ts';
import { FORMAT_VERSION, LIMITS } from '../schema/limits.ts';
import { collectEvidence, type EvidenceMap } from './evidence.ts';
import { type Json, type JsonDocument, readJson } from './json.ts';
import { shapeScenario, show } from './shape.ts';

export interface ParsedScenario {
  readonly file: ScenarioFile;
  readonly evidence: EvidenceMap;
}

/** A scenario that stands on its own (one that `extends` another goes through `loadScenario`). */
export function parseScenario(text: string): Result<ParsedScenario, Problem[]> {
  const written = readScenarioText(text);
  if (!written.ok) return written;
  const shaped = shapeScenario(written.value.value);
  if (shaped.file === undefined) return fail(shaped.findings.map((finding) => problemIn(written.value, finding)));
  return ok({ file: shaped.file, evidence: collectEvidence(written.value.value) });
}

/** Size, syntax, forbidden keys and format version: what has to be right before anything else can be judged. */
export function readScenarioText(
  text: string,
): Result<JsonDocument & { readonly value: { [key: string]: Json } }, Problem[]> {
  if (text.length > LIMITS.fileBytes) {
    return fail([
      whole(
        'text/too-large',
        `The file has ${text.length} characters; at most ${LIMITS.fileBytes} are read.`,
        'Shorten it; pictures and map shapes do not belong in a scenario file.',
      ),
    ]);
  }
  const read = readJson(text, LIMITS.nesting);
  if (!read.ok) return fail(read.error.map((error) => ({ ...error, severity: 'error', path: '' })));
  const { value } = read.value;
  if (!isObject(value))
    return fail([
      whole(
        'text/not-a-scenario',
        `The file holds ${show(value)}, not a scenario.`,
        'A scenario file is one entry { ... } with "format", "id" and the rest.',
      ),
    ]);
  const version = value.format;
  if (typeof version === 'number' && version > FORMAT_VERSION) {
    return fail([
      {
        ...whole(
          'text/version',
          `The file is written in format version ${version}; this program reads version ${FORMAT_VERSION}.`,
          'Open it with a newer release of Brink.',
        ),
        path: 'format',
        ...read.value.placeOf(['format']),
      },
    ]);
  }
  return ok({ value, placeOf: (path: Path) => read.value.placeOf(path) });
}

function whole(code: Problem['code'], message: string, mend: string): Problem {
  return { code, severity: 'error', path: '', message, mend };
}

/** Puts a finding into words that point into the text it came from. */
export function problemIn(written: JsonDocument, finding: Finding): Problem {
  return {
    code: finding.code,
    severity: finding.severity ?? 'error',
    path: describePath(written.value, finding.path),
    message: finding.message,
    mend: finding.mend,
    ...written.placeOf(finding.path),
  };
}
