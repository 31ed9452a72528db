// The licence texts that ship with what is built: of every package whose code is in a bundle, of the kept engines, of
// fonts and of maps, as one file of plain text.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './project.mjs';

/** The folder of the package that a module comes from; the build tools' own modules begin with a zero byte. */
function folderOf(moduleId) {
  const own = /^\0(vite|rolldown)\b/.exec(moduleId)?.[1];
  if (own !== undefined) return inRoot('node_modules', own);
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(moduleId)?.[0];
}

/** The text that a package brings: a file of its own, or the last part of its README. */
function textIn(folder) {
  const files = readdirSync(folder);
  const file = files.find((name) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(name));
  // Vite's goes on with what its own program contains.
  if (file !== undefined)
    return readFileSync(join(folder, file), 'utf8')
      .split(/^# Licenses of bundled/m)[0]
      .trim();
  const readme = files.find((name) => /^readme\.md$/i.test(name));
  const part = readme && /^#* ?licen[cs]e\b[^\n]*\n-*\s*([\s\S]*)$/im.exec(readFileSync(join(folder, readme), 'utf8'));
  return part ? part[1].trim() : undefined;
}

/**
 * Name, version, licence and text of each package that these modules come from, by name. Throws where a package brings
 * no text: then it may not be shipped.
 */
export function licencesOf(moduleIds) {
  const folders = new Set([...moduleIds].map(folderOf).filter((folder) => folder !== undefined));
  const found = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const text = textIn(folder);
    if (!text) throw new Error(`${name} brings no licence text.`);
    return { name, version, licence: license, text };
  });
  return sorted(found);
}

const titleOf = ({ name, version, licence }) => `${name} ${version} (${licence})`;
const sorted = (licences) => licences.sort((a, b) => (titleOf(a) < titleOf(b) ? -1 : 1));

/** What the kept engines contain, as their releases noted. */
function licencesOfReleases() {
  const folder = inRoot('releases');
  return readdirSync(folder).flatMap((name) => JSON.parse(readFileSync(join(folder, name, 'licences.json'), 'utf8')));
}

const chapter = (title, text) => `${'='.repeat(78)}\n${title}\n${'='.repeat(78)}\n\n${text.trim()}\n`;

/** The whole text for a bundle of these modules. */
export function licenceText(moduleIds) {
  const byTitle = new Map([...licencesOf(moduleIds), ...licencesOfReleases()].map((each) => [titleOf(each), each]));
  const read = (...path) => readFileSync(inRoot(...path), 'utf8');
  const sources = readdirSync(inRoot('tools', 'licences')).sort();
  return [
    chapter('Brink', read('LICENSE')),
    chapter('Work by others', read('NOTICE')),
    ...sorted([...byTitle.values()]).map((each) => chapter(titleOf(each), each.text)),
    chapter('IBM Plex (public/fonts)', read('public', 'fonts', 'LICENSE.txt')),
    ...sources.map((file) =>
      chapter(`${file.replace(/\.txt$/, '')} (source of the maps)`, read('tools', 'licences', file)),
    ),
  ].join('\n');
}

/** The file's name beside the page. */
export const LICENCE_FILE = 'licences.txt';

/** Two plugins that know of each other: one notes what is in the workers' bundles, one writes the file of all. */
export function licencePlugins() {
  const moduleIds = new Set();
  const note = (bundle) => {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk') for (const id of file.moduleIds) moduleIds.add(id);
  };
  return {
    inWorkers: {
      name: 'brink:licences-of-workers',
      generateBundle: (_, bundle) => note(bundle),
    },
    inPage: {
      name: 'brink:licences',
      apply: 'build',
      generateBundle(_, bundle) {
        note(bundle);
        this.emitFile({ type: 'asset', fileName: LICENCE_FILE, source: licenceText(moduleIds) });
      },
      configureServer(server) {
        server.middlewares.use((request, response, next) => {
          if (request.url !== `/${LICENCE_FILE}`) return next();
          response.setHeader('Content-Type', 'text/plain; charset=utf-8');
          response.end(licenceText(moduleIds));
        });
      },
    },
  };
}
