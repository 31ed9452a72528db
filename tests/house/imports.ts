// The import directions of the house, as a table and a judge. No file is excused: where a rule is in the way, the rule
// or the code is wrong.
import { posix } from 'node:path';
import { isNode, lineOf, type Node, parse, stringOf, visit } from './source.ts';

export interface Import {
  specifier: string;
  typeOnly: boolean;
  line: number;
}

const PURE = ['core', 'engine', 'policies', 'play', 'ensemble', 'lab'] as const;
const BELOW_APP = [...PURE, 'ensemble/workers', 'session', 'words'];

/** What each area may import as values, beside itself. The order is the order of the house, bottom first. */
const VALUES: Record<string, readonly string[]> = {
  core: [],
  words: [],
  engine: ['core'],
  policies: ['core', 'engine'],
  play: ['core', 'engine', 'policies'],
  ensemble: ['core', 'engine', 'policies', 'play'],
  'ensemble/workers': ['core', 'engine', 'policies', 'play', 'ensemble'],
  lab: ['core', 'engine', 'policies', 'play', 'ensemble'],
  session: [...PURE, 'ensemble/workers'],
  map: ['core', 'engine', 'words'],
  panels: ['core', 'engine', 'words', 'panels/charts'],
  'panels/charts': ['core', 'engine', 'words'],
  app: [...BELOW_APP, 'map', 'panels', 'panels/charts'],
  cli: BELOW_APP,
  main: [...BELOW_APP, 'map', 'panels', 'panels/charts', 'app'],
};

/** What an area may import as types besides. */
const TYPES: Record<string, readonly string[]> = {
  panels: ['session', 'ensemble', 'lab'],
  'panels/charts': ['session', 'ensemble', 'lab'],
};

/** The engine's writing side: whoever only reads states (map, panels) gets none of its values. */
const ENGINE_WRITES =
  /^src\/engine\/(simulation|turn|chance|deeds\/.*|phases\/.*|scenario\/(parse|check|migrate|compile))\.tsx?$/;
const READERS = ['map', 'panels', 'panels/charts'];

/** Who may use a package as a value; a package that is not listed is used by nobody. */
const PACKAGES: Record<string, (area: string, file: string) => boolean> = {
  zod: (_, file) => file.startsWith('src/engine/scenario/'),
  seedrandom: (area) => area === 'engine',
  immer: (area) => area === 'session',
  idb: (area) => area === 'session',
  phaser: (area, file) => area === 'map' && !isPureMap(file),
  preact: (area) => ['panels', 'panels/charts', 'app', 'main'].includes(area),
  '@preact/signals': (area) => ['panels', 'panels/charts', 'app', 'main'].includes(area),
  '@observablehq/plot': (area) => area === 'panels/charts',
  'd3-geo': (area) => ['map', 'panels/charts'].includes(area),
  'topojson-client': (area) => ['map', 'panels/charts'].includes(area),
  'topojson-specification': (area) => ['map', 'panels/charts'].includes(area),
  geojson: (area) => ['map', 'panels/charts'].includes(area),
  commander: (area) => area === 'cli',
};
const NODE_AREAS = ['cli', 'ensemble/workers'];

/** The map's model and its differences are pure and run in Node. */
export const isPureMap = (file: string): boolean => /^src\/map\/(model|diff)(\/|\.tsx?$)/.test(file);

export function areaOf(file: string): string | undefined {
  if (/^src\/main\.tsx?$/.test(file)) return 'main';
  const parts = file.split('/');
  if (parts[0] !== 'src' || parts.length < 3) return undefined;
  const nested = `${parts[1]}/${parts[2]}`;
  if (parts.length > 3 && nested in VALUES) return nested;
  return parts[1] in VALUES ? parts[1] : undefined;
}

const allTypes = (specifiers: unknown): boolean => {
  const list = (specifiers as Node[] | undefined) ?? [];
  return list.length > 0 && list.every((each) => (each.importKind ?? each.exportKind ?? 'value') === 'type');
};

/** Static, dynamic and type imports, re-exports, and files named by `new URL('./x', import.meta.url)`. */
export function importsOf(file: string, code: string): Import[] {
  const found: Import[] = [];
  const add = (node: Node, source: unknown, typeOnly: boolean): void => {
    const specifier = stringOf(source) ?? '(computed)';
    found.push({ specifier: specifier.replace(/\?.*$/, ''), typeOnly, line: lineOf(code, node.start) });
  };
  visit(parse(file, code), (node) => {
    switch (node.type) {
      case 'ImportDeclaration':
        add(node, node.source, node.importKind === 'type' || allTypes(node.specifiers));
        break;
      case 'ExportAllDeclaration':
        add(node, node.source, node.exportKind === 'type');
        break;
      case 'ExportNamedDeclaration':
        if (isNode(node.source)) add(node, node.source, node.exportKind === 'type' || allTypes(node.specifiers));
        break;
      case 'ImportExpression':
        add(node, node.source, false);
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
            add(node, first, false);
        }
        break;
      }
    }
  });
  return found;
}

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
  { specifier, typeOnly }: Import,
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
  const target = resolveFile(file, specifier, exists);
  if (target === undefined) return `no such file: ${specifier}`;
  const targetArea = areaOf(target);
  if (targetArea === undefined) return `outside the areas of src: ${target}`;
  if (targetArea === area) {
    if (area === 'panels') return `panels may not import each other: ${target}`;
    if (isPureMap(file) && !isPureMap(target) && !typeOnly) return `the map's pure model may not import ${target}`;
    return undefined;
  }
  if (READERS.includes(area) && !typeOnly && ENGINE_WRITES.test(target))
    return `${area} reads states only, it may not use ${target}`;
  if (VALUES[area].includes(targetArea)) return undefined;
  if (TYPES[area]?.includes(targetArea)) return typeOnly ? undefined : `${area} may import only types of ${targetArea}`;
  return `${area} may not import ${targetArea}`;
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
