/** After a game, or in the middle of it: everything opened. */

import { useEffect, useState } from 'preact/hooks';
import type { Controller } from '../../app/controller.ts';
import { NONE } from '../../core/indices.ts';
import { openView } from '../../engine/view/view.ts';
import { MapView } from '../../map/mapView.tsx';
import { headlinesOf } from '../../present/headlines.ts';
import { markOf } from '../../present/marks.ts';
import { sideName } from '../../present/names.ts';
import { orderTitle } from '../../present/orders.ts';
import { readerOf } from '../../present/reader.ts';
import { type Game, isOver, lineOfPlay, ordersOf } from '../../session/game.ts';
import type { Verdict } from '../../session/recording.ts';
import { pathTo } from '../../session/tree.ts';
import { withoutSteps } from '../../session/without.ts';
import { Swatch } from '../../ui/charts/swatch.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { formatMoment, momentAfter } from '../../words/format.ts';
import { scenarioText, text } from '../../words/text.ts';
import { Beside } from './panels/beside.tsx';
import { Chronicle } from './panels/chronicle.tsx';
import { Decisions } from './panels/decisions.tsx';
import { HumanCost } from './panels/humanCost.tsx';
import { Profile } from './panels/profile.tsx';
import { besideData } from './present/beside.ts';
import { actDays, costData, holdersAtEnd, openedReports, profileData } from './present/debrief.ts';
import { type DecisionsFound, decisionsOf } from './present/decisions.ts';

export function Debrief({ controller }: { readonly controller: Controller }) {
  const game = controller.game.value;
  if (game === undefined) {
    return (
      <main id="main" class="briefing">
        <h1>{text('app.name')}</h1>
        <p>{controller.busy.value ? text('app.loading') : text('play.noGame')}</p>
        <p>
          <a href="#/">{text('app.home')}</a>
        </p>
      </main>
    );
  }
  return <Opened controller={controller} game={game} />;
}

function Opened({ controller, game }: { readonly controller: Controller; readonly game: Game }) {
  const { scenario } = game.compiled;
  const reports = openedReports(game);
  const aims = profileData(game);
  const seat = scenario.chairs.find((each) => each.actor === game.compiled.actor.ids[game.chair]);
  return (
    <main id="main" class="debrief">
      <p class="crumb">
        <a href="#/">{text('app.home')}</a>
      </p>
      <header class="debrief-head">
        <div>
          <h1>{text('debrief.title')}</h1>
          <p class="dim">
            {[scenarioText(scenario.title), ...(seat === undefined ? [] : [scenarioText(seat.name)])].join('; ')};{' '}
            {text('debrief.seed', { seed: game.seed })}
          </p>
          {!isOver(game) && <p>{text('debrief.early')}</p>}
          <VerdictLine verdict={controller.verdict.value} />
        </div>
        <p class="buttons">
          {!isOver(game) && (
            <button type="button" class="primary" onClick={() => controller.go({ kind: 'play' })}>
              {text('debrief.back')}
            </button>
          )}
          <button
            type="button"
            class={isOver(game) ? 'primary' : 'quiet'}
            onClick={() => controller.go({ kind: 'briefing', id: scenario.id })}
          >
            {text('debrief.again')}
          </button>
          <button type="button" class="quiet" onClick={() => void controller.copyLink()}>
            {text('play.link')}
          </button>
          <button type="button" class="quiet" onClick={controller.exportRun}>
            {text('play.export')}
          </button>
        </p>
      </header>
      <div class="debrief-top">
        {aims.length > 0 && <Profile aims={aims} />}
        <div>
          <Chronicle id="acts-title" title={text('debrief.acts')} empty={text('debrief.noActs')} days={actDays(game)} />
          <HumanCost {...costData(game)} />
          <Holders game={game} />
        </div>
      </div>
      {game.chair !== NONE && <ThreeDecisions game={game} />}
      <Replay controller={controller} game={game} />
      <Beside {...besideData(game)} />
      <div class="debrief-columns">
        {reports.all > 0 && (
          <Chronicle
            id="reports-opened-title"
            title={text('debrief.reports')}
            lead={`${text('debrief.reportsText')} ${text('debrief.reportsScore', { count: reports.wrong, all: reports.all })}`}
            days={reports.days}
          />
        )}
      </div>
    </main>
  );
}

/** The page answers meanwhile: a slice of this long, then whatever waits. */
const SLICE_MS = 8;

/** Worked out once the page stands: it replays the run as often as orders were given. */
function ThreeDecisions({ game }: { readonly game: Game }) {
  const [found, setFound] = useState<DecisionsFound | undefined>(undefined);
  useEffect(() => {
    setFound(undefined);
    const steps = withoutSteps(game);
    const slice = (): void => {
      const until = performance.now() + SLICE_MS;
      do {
        const step = steps.next();
        if (step.done) {
          setFound(decisionsOf(game, step.value));
          return;
        }
      } while (performance.now() < until);
      timer = setTimeout(slice);
    };
    let timer = setTimeout(slice, 50);
    return () => clearTimeout(timer);
  }, [game.tree.current]);
  return <Decisions decisions={found?.decisions} note={found?.note} />;
}

function VerdictLine({ verdict }: { readonly verdict: Verdict | undefined }) {
  if (verdict === undefined) return null;
  return verdict.kind === 'verified' ? (
    <p class="verified">{text('debrief.verified')}</p>
  ) : (
    <p class="refused">{text('debrief.notVerified', { turn: verdict.turn })}</p>
  );
}

function Holders({ game }: { readonly game: Game }) {
  return (
    <section aria-labelledby="holders-title">
      <h2 id="holders-title">{text('debrief.holders')}</h2>
      <ul class="legend-sides">
        {holdersAtEnd(game).map(({ side, count }) => (
          <li key={side}>
            <Swatch mark={markOf(game.compiled, side)} id={`end-${side}`} /> {sideName(game.compiled, side)}:{' '}
            {text('actors.places', { count })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Replay({ controller, game }: { readonly controller: Controller; readonly game: Game }) {
  const line = lineOfPlay(game);
  const path = pathTo(game.tree, game.tree.current);
  const [turn, setTurn] = useState(line.length - 1);
  useEffect(() => setTurn(line.length - 1), [game.tree.current]);
  const shown = Math.min(turn, line.length - 1);
  const played = line[shown];
  const { compiled } = game;
  const reader = readerOf(game, true);
  return (
    <div class="debrief-replay">
      <div class="debrief-map">
        <MapView
          compiled={compiled}
          file={controller.loaded.value?.map}
          view={openView(compiled, game.key, played.state)}
          orders={[]}
          selected={undefined}
          onIntent={() => undefined}
        />
      </div>
      <Stepper
        turn={shown}
        turns={line.length - 1}
        moment={formatMoment(momentAfter(compiled.scenario.start, shown))}
        orders={ordersOf(compiled, path[shown].orders).map((order) => orderTitle(compiled, order, reader.side))}
        headlines={shown === 0 ? [] : headlinesOf(reader, played.events)}
        onTurn={setTurn}
        onBranch={() => controller.branch(shown)}
      />
    </div>
  );
}
