/** The lesson's link: to copy, to show to a camera, to say, and to try. */
import { useRef } from 'preact/hooks';
import { Qr } from '../../ui/charts/qr.tsx';
import { problemText } from '../../words/problem.ts';
import { text } from '../../words/text.ts';
import type { ClassStore } from './store.ts';

export function LinkCard({ store }: { readonly store: ClassStore }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [link, address] = [store.link.value, store.address.value];
  if (link === undefined) return null;
  if (!link.ok || address === undefined)
    return (
      <section class="class-card" aria-labelledby="class-link">
        <h2 id="class-link">{text('lessonLink.title')}</h2>
        <p class="refused" role="alert">
          {!link.ok && problemText(link.error)}
        </p>
      </section>
    );
  const copy = async (): Promise<void> => {
    // Where the browser refuses, what was to be copied stands selected.
    if (!(await store.copy(address))) field.current?.select();
  };
  return (
    <section class="class-card" aria-labelledby="class-link">
      <h2 id="class-link">{text('lessonLink.title')}</h2>
      <textarea ref={field} readOnly rows={address.length > 120 ? 4 : 2} aria-labelledby="class-link" value={address} />
      <p class="small dim">{text('lessonLink.text', { count: address.length })}</p>
      <LinkPicture address={address} />
      {store.spoken.value !== undefined && <p>{text('lessonLink.spoken', { words: store.spoken.value })}</p>}
      <p class="buttons">
        <button type="button" class="primary" onClick={() => void copy()}>
          {text('lessonLink.copy')}
        </button>
        <a class="button" href={link.value}>
          {text('lessonLink.tryPupil')}
        </a>
        <a class="button" href="#/board/practice">
          {text('lessonLink.practice')}
        </a>
      </p>
    </section>
  );
}

/** Links of more letters make a picture that small cameras do not read. */
const MOST_LETTERS = 400;

export function LinkPicture({ address }: { readonly address: string }) {
  if (address.length > MOST_LETTERS) return <p class="small dim">{text('lessonLink.long')}</p>;
  return (
    <div class="class-qr">
      <Qr words={address} label={text('lessonLink.qr')} />
    </div>
  );
}
