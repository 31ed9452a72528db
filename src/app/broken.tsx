/** What stands in for what broke: what happened, that the game is kept, and the ways on. */
import './broken.css';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Dialog } from '../ui/dialog.tsx';
import { currentLanguage } from '../words/language.ts';
import { text } from '../words/text.ts';
import { copyText } from './services/clipboard.ts';
import { openId, saveOpenGame } from './services/keptFile.ts';
import { formatReport, type GameFacts } from './services/report.ts';
import { formatRoute } from './services/routes.ts';
import type { Shell } from './services/shell.ts';

interface BrokenProps {
  readonly shell: Shell;
}

/** In place of a screen. `onAgain` draws it anew. */
export function BrokenScreen({ shell, onAgain }: BrokenProps & { readonly onAgain: () => void }) {
  return (
    <main id="main" class="page page-plain" data-broken="screen">
      <h1>{text('broken.screen')}</h1>
      <Broken shell={shell}>
        <button type="button" class="quiet" onClick={onAgain}>
          {text('app.again')}
        </button>
        <a class="button-like" href={formatRoute({ kind: 'home' })}>
          {text('app.home')}
        </a>
      </Broken>
    </main>
  );
}

/** Over a screen that goes on. */
export function BrokenDialog({ shell, onClose }: BrokenProps & { readonly onClose: () => void }) {
  return (
    <Dialog title={text('broken.title')} onClose={onClose}>
      <Broken shell={shell}>
        <button type="button" class="quiet" onClick={onClose}>
          {text('broken.goOn')}
        </button>
      </Broken>
    </Dialog>
  );
}

interface BrokenPartProps {
  readonly place: string;
  readonly onAgain: () => void;
  readonly onExplain: () => void;
}

/** In place of a part of a screen. */
export function BrokenPart({ place, onAgain, onExplain }: BrokenPartProps) {
  return (
    <div class={`broken-part ${place}`} role="alert">
      <p>{text('broken.part')}</p>
      <p class="buttons">
        <button type="button" class="quiet" onClick={onAgain}>
          {text('app.again')}
        </button>
        <button type="button" class="link" aria-haspopup="dialog" onClick={onExplain}>
          {text('broken.explain')}
        </button>
      </p>
    </div>
  );
}

function Broken({ shell, children }: BrokenProps & { readonly children: ComponentChildren }) {
  const hasGame = openId(shell) !== undefined;
  return (
    <>
      <p>{text('broken.what')}</p>
      <p>{keptWords(shell, hasGame)}</p>
      <p class="buttons">
        <button type="button" class="primary" onClick={() => location.reload()}>
          {text('app.reload')}
        </button>
        {hasGame && (
          <button type="button" class="quiet" onClick={() => void saveOpenGame(shell)}>
            {text('broken.saveFile')}
          </button>
        )}
        {children}
      </p>
      <Report shell={shell} />
    </>
  );
}

function keptWords({ storage, current }: Shell, hasGame: boolean): string {
  if (!hasGame) return text('broken.noGame');
  const isKept = storage.state.value === 'saved' && current.hold.value !== 'gone';
  return text(isKept ? 'broken.kept' : 'broken.notKept');
}

function Report({ shell }: BrokenProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<boolean | undefined>(undefined);
  const report = formatReport(shell.breakages.all.value, {
    version: document.querySelector<HTMLMetaElement>('meta[name="generator"]')?.content ?? text('app.name'),
    address: location.href,
    folder: new URL('.', location.href).href,
    game: gameFacts(shell),
    language: currentLanguage().tag,
    browser: navigator.userAgent,
    window: { width: innerWidth, height: innerHeight, ratio: devicePixelRatio },
    isTranslated: document.querySelector('#app font') !== null,
    isOnline: navigator.onLine,
  });
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(report);
    setCopied(isCopied);
    if (isCopied) return;
    field.current?.focus();
    field.current?.select();
  };
  return (
    <details class="broken-report">
      <summary>{text('broken.report')}</summary>
      <p class="dim">{text('broken.reportText')}</p>
      <label class="field">
        <span>{text('broken.reportField')}</span>
        <textarea
          ref={field}
          rows={9}
          readOnly
          spellcheck={false}
          translate={false}
          value={report}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </label>
      <p class="buttons">
        <button type="button" class="quiet" onClick={() => void copy()}>
          {text('broken.copy')}
        </button>
        <span role="status">{copied !== undefined && text(copied ? 'app.copied' : 'app.copyFailed')}</span>
      </p>
    </details>
  );
}

function gameFacts({ current, storage, scenarioFiles }: Shell): GameFacts | undefined {
  const game = current.game.value;
  if (game === undefined) return undefined;
  const { id } = game.compiled.scenario;
  const { turn, digest } = game.tree.nodes[game.tree.current];
  const isShipped = game.source.kind !== 'own' && scenarioFiles.bundled.some((each) => each.id === id);
  return {
    scenario: isShipped ? id : undefined,
    rules: game.setting.rules,
    turn,
    digest,
    saving: current.hold.value === 'own' ? storage.state.value : current.hold.value,
  };
}
