/** The code: what is handed in, as text, file or picture. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LessonGame } from '../../session/gameLesson.ts';
import { QR_LETTERS, Qr } from '../../ui/charts/qr.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { text } from '../../words/text.ts';
import type { LessonStore } from './store.ts';

interface CodeProps {
  readonly store: LessonStore;
  readonly game: LessonGame;
}

export function Code({ store, game }: CodeProps) {
  const code = store.codeOf(game);
  const [asksClear, setAsksClear] = useState(false);
  const { nickname } = game.lesson.work;
  return (
    <>
      <p>
        {text('runCode.give')} {nickname === '' ? text('runCode.noName') : text('runCode.name', { name: nickname })}
      </p>
      {code === undefined ? <p role="alert">{text('runCode.notMade')}</p> : <Box store={store} code={code} />}
      <p class="buttons">
        <button type="button" class="quiet" onClick={store.changeAnswers}>
          {text('runCode.change')}
        </button>
        <button type="button" class="quiet" onClick={store.toDebrief}>
          {text('runCode.debrief')}
        </button>
        <button type="button" class="quiet" aria-haspopup="dialog" onClick={() => setAsksClear(true)}>
          {text('runCode.clear')}
        </button>
      </p>
      {asksClear && (
        <Dialog title={text('runCode.clear')} onClose={() => setAsksClear(false)} close={text('app.cancel')}>
          <p>{text('runCode.clearText')}</p>
          <p class="buttons">
            <button type="button" class="danger" onClick={() => void store.clear()}>
              {text('runCode.clearSure')}
            </button>
          </p>
        </Dialog>
      )}
    </>
  );
}

function Box({ store, code }: { readonly store: LessonStore; readonly code: string }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  const copy = async (): Promise<void> => {
    // Where the browser refuses, what was to be copied stands selected.
    if (!(await store.copy(code))) box.current?.select();
  };
  useEffect(() => {
    const element = box.current;
    if (element !== null) element.style.blockSize = `${element.scrollHeight}px`;
  }, [code]);
  return (
    <>
      <label class="field lesson-code">
        <span class="sr-only">{text('runCode.label')}</span>
        <textarea ref={box} readOnly rows={4} spellcheck={false} value={code} />
      </label>
      <p class="small dim">{text('runCode.letters', { count: code.length })}</p>
      <p class="buttons">
        <button type="button" class="primary large" onClick={() => void copy()}>
          {text('runCode.copy')}
        </button>
        <button type="button" onClick={() => store.save(code)}>
          {text('runCode.save')}
        </button>
        {code.length <= QR_LETTERS && (
          <button type="button" aria-expanded={isDrawn} onClick={() => setDrawn(!isDrawn)}>
            {text(isDrawn ? 'runCode.noQr' : 'runCode.qr')}
          </button>
        )}
      </p>
      {code.length > QR_LETTERS && <p class="small dim">{text('runCode.qrLong')}</p>}
      {isDrawn && code.length <= QR_LETTERS && <Qr words={code} label={text('runCode.qrLabel')} />}
      <p class="small" role="status">
        {store.told.value}
      </p>
    </>
  );
}
