/** A part of the page that may break by itself: something stands in for it then, and the rest goes on. */
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useErrorBoundary, useLayoutEffect } from 'preact/hooks';

/** What is done about parts that break. */
export interface Guard {
  /** A part broke while it was drawn, or in what it does once it is drawn. */
  onBroken(error: unknown, part: string): void;
  /** Stands where the part was, `place` being its class there; `onAgain` draws it anew. */
  standIn(onAgain: () => void, place: string): ComponentChildren;
}

/** Without a guard an error goes where uncaught ones go, and nothing stands in. */
export const GuardContext = createContext<Guard>({ onBroken: reportError, standIn: () => null });

interface GuardedProps {
  /** Its name in reports. */
  readonly part: string;
  /** Class that puts what stands in for it into its place. */
  readonly place?: string;
  /** Of what it is drawn; a part that broke is tried again when this changes. */
  readonly of?: unknown;
  /** Called besides the guard. */
  readonly onBroken?: () => void;
  /** Draws it: what breaks while its data are made is caught as well. */
  readonly children: () => ComponentChildren;
}

export function Guarded({ part, place = '', of, onBroken, children }: GuardedProps) {
  const guard = useContext(GuardContext);
  const [error, again] = useErrorBoundary((broken) => {
    guard.onBroken(broken, part);
    onBroken?.();
  });
  useLayoutEffect(() => {
    if (error !== undefined) again();
  }, [of]);
  return <>{error === undefined ? <Drawn draw={children} /> : guard.standIn(again, place)}</>;
}

const Drawn = ({ draw }: { readonly draw: () => ComponentChildren }) => <>{draw()}</>;
