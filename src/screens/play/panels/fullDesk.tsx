/** Said at the start of a drag when the desk is full: which order to take back. */
import { text } from '../../../words/text.ts';

export interface FullDeskProps {
  readonly orders: readonly { readonly key: string; readonly title: string }[];
  readonly onTakeBack: (key: string) => void;
}

export function FullDesk({ orders, onTakeBack }: FullDeskProps) {
  return (
    <section class="place-card" aria-label={text('map.full')} role="alert">
      <p>
        <strong>{text('map.full')}</strong>
      </p>
      {orders.map(({ key, title }) => (
        <button type="button" class="line-button" key={key} onClick={() => onTakeBack(key)}>
          {text('map.takeBack', { order: title })}
        </button>
      ))}
    </section>
  );
}
