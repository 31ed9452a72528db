/**
 * The files of somebody's own scenario, as a record carries them: its own, each that it extends in its folder, and its
 * map by the name it is referred to.
 */
import { type RecordTree, SCENARIO_FILE } from '../play/recordTree.ts';
import type { OwnFiles } from './ownSource.ts';
import type { OwnSource } from './saved.ts';

type Files = NonNullable<RecordTree['files']>;

const BASE = new RegExp(`^([^/]+)/${SCENARIO_FILE.replace('.', '\\.')}$`);

export const filesOfOwn = ({ text, bases = {}, map }: OwnFiles): Files => ({
  [SCENARIO_FILE]: text,
  ...Object.fromEntries(Object.entries(bases).map(([id, base]) => [`${id}/${SCENARIO_FILE}`, base])),
  ...(map === undefined ? {} : { [map.name]: map.text }),
});

export function ownSourceIn(files: Files): OwnSource {
  const bases = basesIn(files);
  const map = Object.entries(files).find(([name]) => name !== SCENARIO_FILE && !BASE.test(name));
  return {
    kind: 'own',
    text: files[SCENARIO_FILE],
    ...(bases.size === 0 ? {} : { bases: Object.fromEntries(bases) }),
    ...(map === undefined ? {} : { map: { name: map[0], text: map[1] } }),
  };
}

/** Texts of the scenarios that it extends, by id. */
export const basesIn = (files: Files): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(files).flatMap(([name, text]) => {
      const id = BASE.exec(name)?.[1];
      return id === undefined ? [] : [[id, text]];
    }),
  );
