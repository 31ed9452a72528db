/**
 * Shows what failed or succeeded: faults in a dialog with every problem and its place, everything else in a status
 * line.
 */
import './notices.css';
import { useEffect } from 'preact/hooks';
import { Dialog } from '../ui/dialog.tsx';
import { text } from '../words/text.ts';
import { BrokenDialog } from './broken.tsx';
import { DiffersDialog } from './differs.tsx';
import { FaultDialog, ReloadButton } from './faultDialog.tsx';
import { LinkOfferDialog } from './linkOffer.tsx';
import type { Said } from './services/notices.ts';
import type { Shell } from './services/shell.ts';

const SECONDS = 6;

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
      {notice?.kind === 'fault' && <FaultDialog fault={notice.fault} ways={notice.ways} onClose={notices.dismiss} />}
      {notice?.kind === 'slow' && <SlowDialog seconds={notice.seconds} onClose={notices.dismiss} />}
      {notice?.kind === 'broken' && <BrokenDialog shell={shell} onClose={notices.dismiss} />}
      {notice?.kind === 'differs' && <DiffersDialog ways={notice.ways} onClose={notices.dismiss} />}
      {notice?.kind === 'link' && <LinkOfferDialog offer={notice.offer} onClose={notices.dismiss} />}
    </>
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

/** A new element for each sentence: what does not change in the page is not heard. */
const Sentence = ({ said }: { readonly said: Said }) => <span key={said.count}>{said.words}</span>;
