/** The colour and hatch of a side; the hatch works without colour. Decorative: the name always stands beside it. */
import './swatch.css';

interface MarkColours {
  readonly colour: string;
  readonly ink: string;
}

export interface Mark {
  readonly day: MarkColours;
  readonly night: MarkColours;
  readonly tile: number;
  readonly path: string;
  /** 0: the path is filled. */
  readonly stroke: number;
}

export function Swatch({ mark, id }: { readonly mark: Mark; readonly id: string }) {
  const pattern = `hatch-${id}`;
  const { day, night, stroke } = mark;
  const colours = {
    '--day-colour': day.colour,
    '--day-ink': day.ink,
    '--night-colour': night.colour,
    '--night-ink': night.ink,
  };
  return (
    <svg class="swatch" width="22" height="14" viewBox="0 0 22 14" aria-hidden="true" focusable="false" style={colours}>
      <defs>
        <pattern id={pattern} width={mark.tile} height={mark.tile} patternUnits="userSpaceOnUse">
          <path
            d={mark.path}
            class={stroke > 0 ? 'swatch-line' : 'swatch-dots'}
            stroke-width={stroke > 0 ? stroke : undefined}
          />
        </pattern>
      </defs>
      <rect x="0.5" y="0.5" width="21" height="13" rx="2" class="swatch-ground" />
      <rect
        x="0.5"
        y="0.5"
        width="21"
        height="13"
        rx="2"
        fill={`url(#${pattern})`}
        class="swatch-edge"
        stroke-width="1"
      />
    </svg>
  );
}
