/** The sheet's upper edge: drawn with a finger to one of its stops, or pressed to go to the next. */
import { useRef } from 'preact/hooks';

interface SheetHandleProps<Stop extends string> {
  /** From the lowest to the highest. */
  readonly stops: readonly Stop[];
  readonly at: Stop;
  readonly label: string;
  readonly onDraw: (to: Stop) => void;
}

/** Rem: a shorter way is a press. */
const LEAST_WAY = 1;

export function SheetHandle<Stop extends string>({ stops, at, label, onDraw }: SheetHandleProps<Stop>) {
  const from = useRef<number | undefined>(undefined);
  const drawn = useRef(false);
  const place = stops.indexOf(at);
  const release = (event: PointerEvent): void => {
    if (from.current === undefined) return;
    const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const way = (from.current - event.clientY) / letter;
    from.current = undefined;
    drawn.current = Math.abs(way) >= LEAST_WAY;
    if (!drawn.current) return;
    const next = stops[place + (way > 0 ? 1 : -1)];
    if (next !== undefined) onDraw(next);
  };
  return (
    <button
      type="button"
      class="sheet-handle"
      aria-label={label}
      onPointerDown={(event) => {
        from.current = event.clientY;
        drawn.current = false;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={release}
      onPointerCancel={() => {
        from.current = undefined;
      }}
      onClick={() => {
        // A drag ends in a click too.
        if (!drawn.current) onDraw(stops[(place + 1) % stops.length]);
        drawn.current = false;
      }}
    />
  );
}
