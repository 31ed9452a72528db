/** A small painted picture among words. Decorative: the words beside it say the same. */
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface PictureProps {
  /** CSS pixels at the usual letter size; it grows with the letters. */
  readonly width: number;
  readonly height: number;
  readonly paint: (context: CanvasRenderingContext2D) => void;
}

/** Sharp on screens of up to this many device pixels per CSS pixel, times how much larger letters are. */
const FINEST = 3;

export function Picture({ width, height, paint }: PictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const draw = (): void => {
      const element = canvas.current;
      const context = element?.getContext('2d');
      if (!element || !context) return;
      const letters = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
      const ratio = Math.min(FINEST, (window.devicePixelRatio || 1) * letters);
      element.width = Math.ceil(width * ratio);
      element.height = Math.ceil(height * ratio);
      context.scale(ratio, ratio);
      paint(context);
    };
    draw();
    // The letters in it may arrive later than the page.
    void document.fonts.ready.then(draw, () => undefined);
  }, [width, height, paint]);
  return (
    <span class="picture" aria-hidden="true">
      <canvas ref={canvas} style={{ inlineSize: `${width / 16}rem`, blockSize: `${height / 16}rem` }} />
    </span>
  );
}
