/**
 * Shows what failed or succeeded: faults in a dialog with every problem and its place, everything else in a status
 * line.
 */
import './notices.css';
import { useEffect } from 'preact/hooks';
import type { Fault } from '../session/fault.ts';
import { Dialog } from '../ui/dialog.tsx';
import { problemText } from '../words/problem.ts';
import { howToMend, placeInFile, placeInText, whatIsWrong } from '../words/scenarioProblem.ts';
import { text, textBy } from '../words/text.ts';
import { BrokenDialog } from './broken.tsx';
import { DiffersDialog } from './differs.tsx';
import { LinkOfferDialog } from './linkOffer.tsx';
import type { Notice, Said } from './services/notices.ts';
import type { Shell } from './services/shell.ts';

const SHOWN = 12;
const SECONDS = 6;

export function faultWords(fault: Fault): string {
  if ('values' in fault) return textBy(`fault.${fault.code}`, fault.values);
  if (fault.code === 'record') return text('fault.record', { problem: problemText(fault.problem) });
  if (fault.code === 'storage') return text(`fault.storage.${fault.why}`);
  const [first, ...others] = fault.problems;
  if (fault.code === 'scenario' && others.length > 0)
    return text('fault.scenario.many', { count: fault.problems.length });
  return text(`fault.${fault.code}`, { problem: first === undefined ? '' : whatIsWrong(first) });
}

export function NoticesView({ shell }: { readonly shell: Shell }) {
  const { notices } = shell;
  const notice = notices.notice.value;
  useEffect(() => {
    if (notice?.kind !== 'done') return;
    const timer = setTimeout(notices.dismiss, SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <>
      <p class="sr-only" role="status">
        <Sentence said={notices.said.value} />
      </p>
      <p class="sr-only" role="alert">
        <Sentence said={notices.alarm.value} />
      </p>
      <p class="status" aria-hidden="true" data-shown={notice?.kind === 'done'}>
        {notice?.kind === 'done' ? notice.words : ''}
      </p>
      {notice?.kind === 'fault' && <FaultDialog {...notice} onClose={notices.dismiss} />}
      {notice?.kind === 'slow' && <SlowDialog seconds={notice.seconds} onClose={notices.dismiss} />}
      {notice?.kind === 'broken' && <BrokenDialog shell={shell} onClose={notices.dismiss} />}
      {notice?.kind === 'differs' && <DiffersDialog ways={notice.ways} onClose={notices.dismiss} />}
      {notice?.kind === 'link' && <LinkOfferDialog offer={notice.offer} onClose={notices.dismiss} />}
    </>
  );
}

interface FaultDialogProps extends Omit<Notice & { kind: 'fault' }, 'kind'> {
  readonly onClose: () => void;
}

function FaultDialog({ fault, onAgain, onClose }: FaultDialogProps) {
  const isCode = fault.code === 'load.code';
  return (
    <Dialog title={text('app.problem')} onClose={onClose}>
      <p>{faultWords(fault)}</p>
      <Problems problems={problemsOf(fault)} />
      <p class="dim">{text('app.nothingLost')}</p>
      <p class="buttons">
        {onAgain !== undefined && (
          <button
            type="button"
            class="primary"
            onClick={() => {
              // Asked first: whoever closes it does not want it again.
              onAgain();
              onClose();
            }}
          >
            {text('app.again')}
          </button>
        )}
        {isCode && <ReloadButton />}
        <button type="button" class="quiet" onClick={onClose}>
          {text('app.close')}
        </button>
      </p>
    </Dialog>
  );
}

function SlowDialog({ seconds, onClose }: { readonly seconds: number; readonly onClose: () => void }) {
  return (
    <Dialog title={text('fault.slow.title')} onClose={onClose}>
      <p>{text('fault.slow', { seconds })}</p>
      <p class="buttons">
        <button type="button" class="primary" onClick={onClose}>
          {text('app.wait')}
        </button>
        <ReloadButton />
      </p>
    </Dialog>
  );
}

const ReloadButton = () => (
  <button type="button" class="quiet" onClick={() => location.reload()}>
    {text('app.reload')}
  </button>
);

/** A new element for each sentence: what does not change in the page is not heard. */
const Sentence = ({ said }: { readonly said: Said }) => <span key={said.count}>{said.words}</span>;

/** One problem: its place in the file, and what is wrong. */
interface ToldProblem {
  readonly where: string;
  readonly words: string;
}

function problemsOf(fault: Fault): readonly ToldProblem[] {
  if ('problem' in fault) return [{ where: fault.problem.at, words: problemText(fault.problem) }];
  if (!('problems' in fault)) return [];
  return fault.problems.map((problem) => ({
    where: [placeInFile(problem), placeInText(problem)].filter((part) => part !== '').join(', '),
    words: `${whatIsWrong(problem)} ${howToMend(problem)}`,
  }));
}

function Problems({ problems }: { readonly problems: readonly ToldProblem[] }) {
  return (
    <ul class="problems">
      {problems.slice(0, SHOWN).map(({ where, words }) => (
        <li key={`${where} ${words}`}>
          {where !== '' && <code>{where}</code>} {words}
        </li>
      ))}
      {problems.length > SHOWN && <li>{text('app.problem.more', { count: problems.length - SHOWN })}</li>}
    </ul>
  );
}
