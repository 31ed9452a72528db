// The import directions of the house, as a table and a judge. No file is excused: where a rule is in the way, the rule
// or the code is wrong.
import { posix } from 'node:path';
import { isNode, lineOf, type Node, parse, stringOf, visit } from './source.ts';

export interface Import {
  specifier: string;
  typeOnly: boolean;
  /** Loaded when asked for, not with the file that names it. */
  late: boolean;
  line: number;
}

const PURE = ['core', 'engine', 'scenario', 'policies', 'play', 'ensemble', 'lab', 'lesson'] as const;
const BELOW_PAGE = [...PURE, 'ensemble/workers', 'session', 'words'];
const BELOW_SCREENS = [...BELOW_PAGE, 'map', 'map/page', 'ui', 'ui/charts', 'present', 'app/services'];

/**
 * What each area may import as values, beside itself. The order is the order of the house, bottom first. `<name>` is a
 * screen's, the same on both sides: a screen has its own panels, and none has another's.
 */
const VALUES: Record<string, readonly string[]> = {
  core: [],
  words: ['core'],
  engine: ['core'],
  scenario: ['core', 'engine'],
  policies: ['core', 'engine'],
  play: ['core', 'engine', 'scenario', 'policies'],
  ensemble: ['core', 'engine', 'scenario', 'policies', 'play'],
  'ensemble/workers': ['core', 'engine', 'scenario', 'policies', 'play', 'ensemble'],
  queue: ['core', 'engine', 'scenario', 'policies', 'play', 'ensemble', 'ensemble/workers'],
  lab: ['core', 'engine', 'scenario', 'policies', 'play', 'ensemble'],
  lesson: ['core', 'engine', 'scenario', 'policies', 'play', 'ensemble', 'lab'],
  session: [...PURE, 'ensemble/workers'],
  map: ['core', 'engine', 'scenario', 'words'],
  'map/page': ['core', 'engine', 'scenario', 'words', 'map'],
  ui: [],
  'ui/charts': ['ui'],
  present: ['core', 'engine', 'scenario', 'policies', 'play', 'words', 'session', 'map', 'ensemble', 'lab', 'lesson'],
  'app/services': BELOW_PAGE,
  'screens/<name>/panels': ['core', 'engine', 'words', 'ui', 'ui/charts'],
  'screens/<name>': [...BELOW_SCREENS, 'screens/<name>/panels'],
  app: [...BELOW_SCREENS, 'screens/<name>'],
  cli: [...BELOW_PAGE, 'present', 'queue'],
  main: [...BELOW_SCREENS, 'screens/<name>', 'app'],
};

/** What an area may import as types besides. */
const TYPES: Record<string, readonly string[]> = {
  // Words are total over the closed lists of the rules.
  words: ['engine', 'scenario'],
  present: ['ui', 'ui/charts'],
  'app/services': ['ui'],
  'screens/<name>/panels': ['session', 'ensemble', 'lab', 'lesson', 'present'],
};

/** What writes states and makes scenarios: whoever only reads states (map, panels) gets none of its values. */
const WRITES = /^src\/(engine\/(simulation|turn|chance|(deeds|phases)\/.*)|scenario\/(?!scenario\.).*)\.tsx?$/;
const READERS = ['map', 'map/page', 'screens/<name>/panels'];

/** What the engine keeps to itself: the way behind a view, and what is known there. */
const ENGINE_OWN = /^src\/engine\/(view\/behind|knowledge\/knowledge)\.ts$/;

/** Rooms of the engine that may not name others, themselves among them: `phases/index.ts` alone names phases. */
const ENGINE_ROOMS: readonly { from: RegExp; to: RegExp; why: string }[] = [
  {
    from: /^src\/engine\/phases\/(?!index\.ts)/,
    to: /^src\/engine\/phases\//,
    why: 'phases may not import each other',
  },
  {
    from: /^src\/engine\/(deeds|knowledge|state|events|view|orders)\//,
    to: /^src\/engine\/phases\//,
    why: 'only the simulation runs phases',
  },
  {
    from: /^src\/engine\/(knowledge|events|view)\//,
    to: /^src\/engine\/deeds\//,
    why: 'who only reads does no deeds',
  },
];

/** Who draws the page. */
const isPage = (area: string): boolean =>
  ['map/page', 'ui', 'ui/charts', 'screens/<name>', 'screens/<name>/panels', 'app', 'app/services', 'main'].includes(
    kindOf(area),
  );
const isPicturing = (area: string): boolean =>
  area === 'ui/charts' || /^screens\/(lab|library|board|lesson|class)$/.test(area);
const isDrawing = (area: string): boolean => area === 'map' || area === 'ui/charts';
const readsMaps = (area: string): boolean => area === 'map' || area === 'scenario';

/** Who may use a package as a value; a package that is not listed is used by nobody. */
const PACKAGES: Record<string, (area: string, file: string) => boolean> = {
  zod: (area) => area === 'scenario',
  seedrandom: (area) => area === 'engine',
  immer: (area) => area === 'session',
  idb: (area) => area === 'session',
  phaser: (area, file) => area === 'map' && !isPureMap(file),
  preact: isPage,
  '@preact/signals': isPage,
  '@preact/signals-core': (area) => area === 'words',
  '@observablehq/plot': isPicturing,
  uqr: (_, file) => file === 'src/ui/charts/qr.tsx',
  'd3-geo': isDrawing,
  'topojson-client': isDrawing,
  'topojson-specification': readsMaps,
  geojson: readsMaps,
  commander: (area) => area === 'cli',
  bullmq: (area) => area === 'queue',
  ioredis: (area) => area === 'queue',
};
const NODE_AREAS = ['cli', 'ensemble/workers', 'queue'];
/** What comes only when it is asked for, since few need it and it brings much with it. */
const LATE_AREAS = ['queue'];

/** The map's model and its differences are pure and run in Node. */
export const isPureMap = (file: string): boolean => /^src\/map\/(model|diff)(\/|\.tsx?$)/.test(file);

/** The area of a file: the longest folder that the table names. */
export function areaOf(file: string): string | undefined {
  if (/^src\/main\.tsx?$/.test(file)) return 'main';
  const folders = file.split('/').slice(1, -1);
  if (!file.startsWith('src/')) return undefined;
  for (let depth = folders.length; depth > 0; depth--) {
    const area = folders.slice(0, depth).join('/');
    if (kindOf(area) in VALUES) return area;
  }
  return undefined;
}

/** `screens/play/panels` is of the kind `screens/<name>/panels`: what the table calls it. */
const kindOf = (area: string): string => area.replace(/^screens\/[^/]+/, 'screens/<name>');
const screenOf = (area: string): string | undefined => /^screens\/([^/]+)/.exec(area)?.[1];

/** Whether a list of the table names an area: a screen's panels are its own. */
const names = (list: readonly string[] | undefined, area: string, target: string): boolean =>
  list?.includes(kindOf(target)) === true &&
  (screenOf(area) === undefined || screenOf(target) === undefined || screenOf(area) === screenOf(target));

const allTypes = (specifiers: unknown): boolean => {
  const list = (specifiers as Node[] | undefined) ?? [];
  return list.length > 0 && list.every((each) => (each.importKind ?? each.exportKind ?? 'value') === 'type');
};

/**
 * Static, dynamic and type imports, re-exports, and files named by `new URL('./x', import.meta.url)` or by `./x?url`:
 * what only names an address is loaded late.
 */
export function importsOf(file: string, code: string): Import[] {
  const found: Import[] = [];
  const add = (node: Node, source: unknown, typeOnly: boolean, late = false): void => {
    const specifier = stringOf(source) ?? '(computed)';
    found.push({ specifier: specifier.replace(/\?.*$/, ''), typeOnly, late, line: lineOf(code, node.start) });
  };
  visit(parse(file, code), (node) => {
    switch (node.type) {
      case 'ImportDeclaration':
        add(
          node,
          node.source,
          node.importKind === 'type' || allTypes(node.specifiers),
          /[?&]url$/.test(stringOf(node.source) ?? ''),
        );
        break;
      case 'ExportAllDeclaration':
        add(node, node.source, node.exportKind === 'type');
        break;
      case 'ExportNamedDeclaration':
        if (isNode(node.source)) add(node, node.source, node.exportKind === 'type' || allTypes(node.specifiers));
        break;
      case 'ImportExpression':
        add(node, node.source, false, true);
        break;
      case 'TSImportType':
        add(node, node.source ?? node.argument, true);
        break;
      case 'TSExternalModuleReference':
        add(node, node.expression, false);
        break;
      case 'NewExpression': {
        const [first, second] = node.arguments as Node[];
        const isUrl = isNode(node.callee) && node.callee.name === 'URL';
        if (isUrl && second?.type === 'MemberExpression' && isNode(second.object)) {
          const path = stringOf(first);
          if (second.object.type === 'MetaProperty' && path !== undefined && /\.[jt]sx?$/.test(path))
            add(node, first, false, true);
        }
        break;
      }
    }
  });
  return found;
}

/** What releases keep, loaded late by the one door to engines. */
const RELEASED = /^releases\/rules-\d+\/(engine\.js|scenarios\.json)$/;
const RELEASE_DOOR = 'src/play/engines/engineOf.ts';

/** What lessons are made of, read by their room. */
const LESSON_DATA = /^lessons\/\w+\.json$/;

/** The rules' text, read as text by who tells of rules. */
const RULE_BOOK = 'RULES.md';

const ASSET = /\.(css|svg|png|woff2)$/;

/** The file an import means, from the root of the repository; `exists` answers for candidates. */
function resolveFile(from: string, specifier: string, exists: (path: string) => boolean): string | undefined {
  const base = posix.normalize(posix.join(posix.dirname(from), specifier));
  const candidates = [
    base,
    `${base}.ts`,
    `${base}.tsx`,
    base.replace(/\.js$/, '.ts'),
    base.replace(/\.js$/, '.tsx'),
    `${base}/index.ts`,
    `${base}/index.tsx`,
  ];
  return candidates.find(exists);
}

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Why an import is not allowed, or undefined. */
function refusalOf(
  file: string,
  area: string,
  { specifier, typeOnly, late }: Import,
  exists: (path: string) => boolean,
): string | undefined {
  if (specifier === '(computed)') return 'an import must name its file in plain text';
  if (specifier.startsWith('node:'))
    return NODE_AREAS.includes(area) ? undefined : `${area} may not use Node (${specifier})`;
  if (!specifier.startsWith('.')) {
    const name = packageOf(specifier);
    const allowed = PACKAGES[name];
    if (allowed === undefined) return `no area may use ${name}`;
    return allowed(area, file) ? undefined : `${area} may not use ${name}`;
  }
  if (ASSET.test(specifier)) {
    const target = posix.normalize(posix.join(posix.dirname(file), specifier));
    return areaOf(target) === area ? undefined : `an asset outside ${area}: ${target}`;
  }
  const isKept = (path: string): boolean => path === RULE_BOOK || RELEASED.test(path) || LESSON_DATA.test(path);
  const target = resolveFile(file, specifier, (path) => isKept(path) || exists(path));
  if (target === undefined) return `no such file: ${specifier}`;
  const targetArea = areaOf(target);
  if (area !== 'engine' && ENGINE_OWN.test(target)) return `the engine's own: ${target}`;
  if (target === RULE_BOOK) return area === 'present' ? undefined : `${area} may not read the rules' text`;
  if (LESSON_DATA.test(target)) return area === 'lesson' ? undefined : `${area} may not read the data of lessons`;
  if (RELEASED.test(target))
    return late && file === RELEASE_DOOR ? undefined : `${target}: only ${RELEASE_DOOR} may load it, and late`;
  if (targetArea === undefined) return `outside the areas of src: ${target}`;
  if (targetArea === area) {
    if (kindOf(area) === 'screens/<name>/panels') return `panels may not import each other: ${target}`;
    const room = ENGINE_ROOMS.find(({ from, to }) => from.test(file) && to.test(target));
    if (room !== undefined) return `${room.why}: ${target}`;
    if (isPureMap(file) && !isPureMap(target) && !typeOnly) return `the map's pure model may not import ${target}`;
    return undefined;
  }
  if (READERS.includes(kindOf(area)) && !typeOnly && WRITES.test(target))
    return `${area} reads states only, it may not use ${target}`;
  if (LATE_AREAS.includes(targetArea) && !typeOnly && !late) return `${targetArea} is loaded late: ${target}`;
  const kind = kindOf(area);
  if (names(VALUES[kind], area, targetArea)) return undefined;
  if (names(TYPES[kind], area, targetArea))
    return typeOnly ? undefined : `${area} may import only types of ${targetArea}`;
  return `${area} may not import ${targetArea}`;
}

/** Files and packages that come together with a file, by whatever way; what is loaded late is left out. */
export function comingWith(file: string, readFile: (path: string) => string | undefined): ReadonlySet<string> {
  const found = new Set<string>();
  const follow = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const { specifier, typeOnly, late } of importsOf(path, readFile(path) ?? '')) {
      if (typeOnly || late || ASSET.test(specifier)) continue;
      if (!specifier.startsWith('.')) found.add(packageOf(specifier));
      else follow(resolveFile(path, specifier, (each) => readFile(each) !== undefined) ?? specifier);
    }
  };
  follow(file);
  return found;
}

/** All breaches of the directions among the given files (path -> code). */
export function breachesIn(files: ReadonlyMap<string, string>): string[] {
  const breaches: string[] = [];
  for (const [file, code] of files) {
    const area = areaOf(file);
    if (area === undefined) {
      breaches.push(`${file}: lies in no area of src`);
      continue;
    }
    for (const each of importsOf(file, code)) {
      const refusal = refusalOf(file, area, each, (path) => files.has(path));
      if (refusal !== undefined) breaches.push(`${file}:${each.line}: ${refusal}`);
    }
  }
  return breaches;
}
