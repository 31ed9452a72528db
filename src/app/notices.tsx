/**
 * Says what failed or was done: a fault as a dialog with every problem and its place, anything else in a status line.
 */
import './notices.css';
import { useEffect } from 'preact/hooks';
import type { Fault } from '../session/fault.ts';
import { Dialog } from '../ui/dialog.tsx';
import { text, textBy } from '../words/text.ts';
import type { Notices } from './services/notices.ts';

const SHOWN = 12;
const SECONDS = 6;

export function faultWords(fault: Fault): string {
  const count = Number(fault.params?.count ?? 1);
  if (fault.code === 'scenario' && count > 1) return text('fault.scenario.many', { count });
  return textBy(`fault.${fault.code}`, fault.params ?? {});
}

export function NoticesView({ notices }: { readonly notices: Notices }) {
  const notice = notices.notice.value;
  useEffect(() => {
    if (notice?.kind !== 'done') return;
    const timer = setTimeout(notices.dismiss, SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <>
      <p class="status" role="status" data-shown={notice?.kind === 'done'}>
        {notice?.kind === 'done' ? notice.words : ''}
      </p>
      {notice?.kind === 'fault' && (
        <Dialog title={text('app.problem')} onClose={notices.dismiss} close={text('app.close')}>
          <p>{faultWords(notice.fault)}</p>
          <Problems fault={notice.fault} />
          <p class="dim">{text('app.nothingLost')}</p>
        </Dialog>
      )}
    </>
  );
}

function Problems({ fault }: { readonly fault: Fault }) {
  const problems = fault.problems ?? [];
  return (
    <ul class="problems">
      {problems.slice(0, SHOWN).map((problem) => (
        <li key={`${problem.where} ${problem.message}`}>
          {problem.where !== '' && <code>{problem.where}</code>} {problem.message}
        </li>
      ))}
      {problems.length > SHOWN && <li>{text('app.problem.more', { count: problems.length - SHOWN })}</li>}
    </ul>
  );
}
