/** A link to a run in a field, selected: where the browser does not let it be copied, or where it needs a file too. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Dialog } from '../ui/dialog.tsx';
import { text } from '../words/text.ts';
import type { LinkOffer } from './services/notices.ts';

export function LinkOfferDialog({ offer, onClose }: { readonly offer: LinkOffer; readonly onClose: () => void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    // The dialog opens after its contents are there.
    const frame = requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.select();
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  const { address, isCopied, isOwn, onSaveFile } = offer;
  return (
    <Dialog title={text('link.title')} onClose={onClose} close={text('app.close')}>
      <p>{text(isCopied ? 'link.copied' : 'link.refused')}</p>
      <label class="field">
        <span>{text('link.field')}</span>
        <textarea
          ref={field}
          rows={5}
          readOnly
          spellcheck={false}
          value={address}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </label>
      {isOwn && <p class="note">{text('link.own')}</p>}
      <p class="buttons">
        <button type="button" class={isOwn ? 'primary' : 'quiet'} onClick={onSaveFile}>
          {text('play.export')}
        </button>
      </p>
    </Dialog>
  );
}
