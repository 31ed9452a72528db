/** A small picture of a scenario's start: its places and roads, coloured by holder. */
import { type CardPicture, PICTURE } from '../../app/services/cards.ts';
import { slotColour } from '../../map/palette.ts';

export function Thumbnail({ picture, label }: { readonly picture: CardPicture; readonly label: string }) {
  if (picture.places.length === 0) return null;
  return (
    <svg class="thumbnail" viewBox={`0 0 ${PICTURE.width} ${PICTURE.height}`} role="img" aria-label={label}>
      <path d={picture.roads} class="thumbnail-road" />
      {picture.places.map(([x, y, radius, slot], i) => (
        <circle key={i} cx={x} cy={y} r={radius} fill={slotColour(slot)} class="thumbnail-place" />
      ))}
    </svg>
  );
}
