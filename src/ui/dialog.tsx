/** A modal dialog on the platform's own element: it keeps the focus inside, gives it back, and closes with Escape. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { text } from '../words/text.ts';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** Without it the dialog has only its own buttons. */
  readonly closeButton?: boolean;
}

export function Dialog({ title, onClose, children, closeButton = true }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element !== null && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id="dialog-title">{title}</h2>
      {children}
      {closeButton && (
        <p class="buttons">
          <button type="button" class="quiet" onClick={onClose}>
            {text('app.close')}
          </button>
        </p>
      )}
    </dialog>
  );
}
