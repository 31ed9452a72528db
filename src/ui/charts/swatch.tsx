/** The colour and hatch of a side; the hatch works without colour. Decorative: the name always stands beside it. */
import './swatch.css';

export interface Mark {
  readonly colour: string;
  readonly ink: string;
  readonly tile: number;
  readonly path: string;
  /** 0: the path is filled. */
  readonly stroke: number;
}

export function Swatch({ mark, id }: { readonly mark: Mark; readonly id: string }) {
  const pattern = `hatch-${id}`;
  const line = mark.stroke > 0 ? { fill: 'none', stroke: mark.ink, 'stroke-width': mark.stroke } : { fill: mark.ink };
  return (
    <svg class="swatch" width="22" height="14" viewBox="0 0 22 14" aria-hidden="true" focusable="false">
      <defs>
        <pattern id={pattern} width={mark.tile} height={mark.tile} patternUnits="userSpaceOnUse">
          <path d={mark.path} {...line} />
        </pattern>
      </defs>
      <rect x="0.5" y="0.5" width="21" height="13" rx="2" fill={mark.colour} />
      <rect
        x="0.5"
        y="0.5"
        width="21"
        height="13"
        rx="2"
        fill={`url(#${pattern})`}
        stroke={mark.ink}
        stroke-width="1"
      />
    </svg>
  );
}
