/** The orders for a place, as a menu beside it. Arrows walk it, Enter gives, Escape goes back to the map. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../../words/text.ts';
import type { MapGoals, MapMenu, MapOrder } from './hands.ts';

export interface OrderMenuProps {
  readonly menu: MapMenu;
  readonly onOrder: (order: MapOrder) => void;
  readonly onGoals: (goals: MapGoals) => void;
  readonly onClose: () => void;
}

export function OrderMenu({ menu, onOrder, onGoals, onClose }: OrderMenuProps) {
  const list = useRef<HTMLDivElement>(null);
  const items = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  useLayoutEffect(() => {
    (items()[0] ?? list.current)?.focus({ preventScroll: true });
  }, []);
  const focusAt = (index: number): void => {
    const all = items();
    all[(index + all.length) % all.length]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = items().findIndex((item) => item === document.activeElement);
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focusAt(at + 1),
      ArrowUp: () => focusAt(at - 1),
      Home: () => focusAt(0),
      End: () => focusAt(-1),
      Escape: onClose,
      Tab: onClose,
    };
    const act = Object.hasOwn(acts, event.key) ? acts[event.key] : undefined;
    // Letters of the screen are not for an open menu.
    event.stopPropagation();
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const isEmpty = menu.goals.length + menu.orders.length === 0;
  return (
    <div class="map-menu" role="menu" aria-label={menu.title} tabIndex={-1} ref={list} onKeyDown={onKeyDown}>
      <p class="map-menu-title" role="presentation">
        {menu.title}
      </p>
      {isEmpty && <p class="dim small">{text('place.noOrders')}</p>}
      {menu.goals.map((goals) => (
        <button type="button" role="menuitem" tabIndex={-1} key={goals.kind} onClick={() => onGoals(goals)}>
          <span>{goals.title}</span>
          <span class="small dim">{text('map.goals', { count: goals.orders.size })}</span>
        </button>
      ))}
      {menu.orders.map((order) => (
        <button
          type="button"
          role="menuitem"
          tabIndex={-1}
          key={order.key}
          aria-disabled={order.barred !== undefined}
          onClick={() => onOrder(order)}
        >
          <span>{order.title}</span>
          <span class="small dim">{order.barred ?? order.cost}</span>
          {order.harm !== undefined && <span class="harm small">{order.harm}</span>}
        </button>
      ))}
    </div>
  );
}
