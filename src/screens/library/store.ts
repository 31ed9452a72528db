/** What the Library shows: the part that the address asks for, with what it is read from. It changes no game. */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { BundledScenario } from '../../app/services/cards.ts';
import type { CurrentGame } from '../../app/services/currentGame.ts';
import { textOf } from '../../app/services/scenarioFiles.ts';
import { type Loaded, loadById } from '../../app/services/scenarios.ts';
import type { Shell } from '../../app/services/shell.ts';
import { type Harm, readHarm } from '../../lab/harm.ts';
import { readMeasured } from '../../lab/measured.ts';
import { loadRuleBook, type RuleBook } from '../../present/ruleBook.ts';
import type { FactsFile } from '../../scenario/facts/format.ts';
import { readFactsFile } from '../../scenario/facts/read.ts';
import type { CompiledScenario } from '../../scenario/scenario.ts';
import { areFactsShut } from '../../session/gameLesson.ts';
import type { MeasuredCountry, MeasuredScenario } from './measuredCountry.ts';
import { isPart, type PartName } from './parts.ts';
import type { RulePicture } from './rules/pictures/pictures.ts';
import type { Playing } from './rules/pictures/playing.ts';

export interface LibraryStore {
  /** Of the scenarios that can be read about. */
  readonly cards: readonly BundledScenario[];
  /** Undefined at the door. */
  readonly part: ReadonlySignal<PartName | undefined>;
  /** What is looked up in the part. */
  readonly entry: ReadonlySignal<string | undefined>;
  readonly rules: ReadonlySignal<RuleBook | undefined>;
  readonly country: ReadonlySignal<Country | undefined>;
  /** Undefined where nothing was measured, or it did not come. */
  readonly measured: ReadonlySignal<MeasuredCountry | undefined>;
  /** All scenarios of which something was measured. */
  readonly countries: ReadonlySignal<readonly MeasuredScenario[]>;
  readonly figures: ReadonlySignal<Figures | undefined>;
  /** Where rules are tried; undefined as long as it has not come. */
  readonly playground: ReadonlySignal<Playground | undefined>;
  /** How the game that one can go back to is kept; undefined if none is open. */
  readonly game: CurrentGame['as'];
  /** Whether the open game is one of a class whose teacher keeps what really happened shut for now. */
  readonly areFactsShut: ReadonlySignal<boolean>;
  arrive(asked: string | undefined, at: string | undefined): Promise<void>;
  open(part: PartName, at: string): void;
}

type Figures = typeof import('./figures.ts');

/** The invented country in which rules are tried. */
interface Playground {
  readonly compiled: CompiledScenario;
  readonly playing: Playing;
  readonly pictures: readonly RulePicture[];
}

/** A scenario with what its folder tells of what really happened. */
export interface Country {
  readonly loaded: Loaded;
  /** Undefined where nobody wrote down what happened to its places. */
  readonly facts: FactsFile | undefined;
  readonly harm: readonly Harm[];
}

export function createLibraryStore(shell: Shell): LibraryStore {
  const part = signal<PartName | undefined>(undefined);
  const entry = signal<string | undefined>(undefined);
  const rules = signal<RuleBook | undefined>(undefined);
  const country = signal<Country | undefined>(undefined);
  const measured = signal<MeasuredCountry | undefined>(undefined);
  const countries = signal<readonly MeasuredScenario[]>([]);
  const figures = signal<Figures | undefined>(undefined);
  const playground = signal<Playground | undefined>(undefined);
  const { bundled } = shell.scenarioFiles;
  const cards = bundled.filter(({ card }) => card !== undefined);

  /** The scenario that is asked for, else that of the open game, else the first with facts of its own. */
  function idOfCountry(asked: string | undefined): string | undefined {
    const isShipped = (id: string | undefined): boolean => cards.some((card) => card.id === id);
    const open = shell.current.game.value?.compiled.scenario.id;
    const usual = cards.find(({ facts }) => facts !== undefined) ?? cards[0];
    return [asked, country.value?.loaded.scenario.id, open].find(isShipped) ?? usual?.id;
  }

  async function countryOf(asked: string | undefined): Promise<Country | undefined> {
    const id = idOfCountry(asked);
    if (id === undefined || id === country.value?.loaded.scenario.id) return country.value;
    const found = await shell.notices.working(loadById(shell.scenarioFiles, id, 'reading'));
    if (found?.ok === false) shell.notices.fault(found.error);
    return found?.ok === true ? { loaded: found.value, facts: await factsOf(id), harm: await harmOf(id) } : undefined;
  }

  /** The text of a file beside a scenario, or beside what it extends; undefined if there is none or it did not come. */
  async function textBeside(id: string, file: 'facts' | 'harm'): Promise<string | undefined> {
    const card = bundled.find((each) => each.id === id);
    const path = card?.[file];
    if (path === undefined) return card?.base === undefined ? undefined : textBeside(card.base, file);
    const read = await textOf(shell.scenarioFiles, path);
    if (!read.ok) shell.notices.fault(read.error);
    return read.ok ? read.value : undefined;
  }

  async function factsOf(id: string): Promise<FactsFile | undefined> {
    const file = await textBeside(id, 'facts');
    const read = file === undefined ? undefined : readFactsFile(file);
    return read?.ok === true ? read.value.file : undefined;
  }

  async function harmOf(id: string): Promise<readonly Harm[]> {
    const file = await textBeside(id, 'harm');
    return (file === undefined ? undefined : readHarm(file)) ?? [];
  }

  /** What was measured of each scenario; a file that does not come is told of. */
  async function readMeasuredScenarios(): Promise<readonly MeasuredScenario[]> {
    const files = await Promise.all(
      bundled.map(async ({ id, card, measured: path }): Promise<MeasuredScenario[]> => {
        if (path === undefined || card === undefined) return [];
        const file = await textOf(shell.scenarioFiles, path);
        if (!file.ok) shell.notices.fault(file.error);
        const read = file.ok ? readMeasured(file.value) : undefined;
        return read === undefined ? [] : [{ id, title: card.title, measured: read }];
      }),
    );
    return files.flat();
  }

  /**
   * The scenario that is asked for, else that of the open game, else the first of which this was measured. One that
   * extends another goes by what was measured of that.
   */
  async function readMeasuredCountry(part: 'backtest' | 'sensitivity', asked: string | undefined): Promise<void> {
    if (countries.value.length === 0) countries.value = await readMeasuredScenarios();
    const those = countries.value.filter(({ measured: { [part]: of } }) => of !== undefined);
    const open = shell.current.game.value?.compiled.scenario.id;
    const meant = [asked, open].flatMap((id) => [id, bundled.find((card) => card.id === id)?.base]);
    const found = meant.flatMap((id) => those.find((each) => each.id === id) ?? [])[0] ?? those[0];
    if (found === undefined || found.id === measured.value?.loaded.scenario.id) return;
    const loaded = await shell.notices.working(loadById(shell.scenarioFiles, found.id, 'reading'));
    if (loaded?.ok === false) shell.notices.fault(loaded.error);
    if (loaded?.ok === true) measured.value = { loaded: loaded.value, measured: found.measured };
  }

  async function fetchFigures(): Promise<Figures | undefined> {
    figures.value ??= await shell.fetched(() => import('./figures.ts'));
    return figures.value;
  }

  /** Without it the rules are read without pictures. */
  async function openPlayground(): Promise<void> {
    const drawing = await fetchFigures();
    const card = bundled.find((each) => each.pictures !== undefined);
    if (drawing === undefined || playground.value !== undefined || card?.pictures === undefined) return;
    const file = await textOf(shell.scenarioFiles, card.pictures);
    const found = await loadById(shell.scenarioFiles, card.id, 'reading');
    if (found?.ok !== true || !file.ok) return;
    const { compiled, scenario } = found.value;
    const { luck, pictures } = drawing.readPictures(compiled, file.value);
    playground.value = { compiled, playing: drawing.createPlaying(scenario, luck, shell.runner), pictures };
  }

  return {
    cards,
    part,
    entry,
    rules,
    country,
    measured,
    countries,
    figures,
    playground,
    game: shell.current.as,
    areFactsShut: computed(() => shell.current.game.value !== undefined && areFactsShut(shell.current.game.value)),
    async arrive(asked, at) {
      const name = isPart(asked) ? asked : undefined;
      const needsRules = name === 'rules' || name === 'credits';
      const book = needsRules ? await shell.fetched(loadRuleBook) : rules.value;
      const needsCountry = name === 'facts' || name === 'glossary' || name === 'credits';
      const about = needsCountry ? await countryOf(at) : country.value;
      if (name === 'rules') await openPlayground();
      if (name === 'backtest' || name === 'sensitivity')
        await Promise.all([fetchFigures(), readMeasuredCountry(name, at)]);
      batch(() => {
        part.value = name;
        entry.value = at;
        rules.value = book;
        country.value = about;
      });
    },
    open: (name, at) => shell.go({ kind: 'library', part: name, entry: at }),
  };
}
