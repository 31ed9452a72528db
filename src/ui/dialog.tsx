/** A modal dialog on the native `<dialog>`: it traps focus, restores it, and closes with Escape. */
import './dialog.css';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** Label of the close button; without one the dialog has only its own buttons. */
  readonly close?: string;
  /** Takes the room that the window has, for two things beside each other. */
  readonly isWide?: boolean;
}

export function Dialog({ title, onClose, children, close, isWide = false }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element !== null && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={isWide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id="dialog-title">{title}</h2>
      {children}
      {close !== undefined && (
        <p class="buttons">
          <button type="button" class="quiet" onClick={onClose}>
            {close}
          </button>
        </p>
      )}
    </dialog>
  );
}
