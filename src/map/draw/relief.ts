/**
 * The relief picture, and its shadows alone: white where the land is flat, so that multiplying them over a side's
 * colour leaves it unchanged there.
 */
export interface Relief {
  readonly picture: CanvasImageSource;
  readonly shadows: CanvasImageSource;
}

/** Shadows need no more detail than this, pixels. */
const SHADOW_WIDTH = 1000;

export function reliefOf(picture: HTMLImageElement, land: string): Relief {
  const shadows = document.createElement('canvas');
  shadows.width = Math.min(SHADOW_WIDTH, picture.naturalWidth);
  shadows.height = Math.round((shadows.width * picture.naturalHeight) / picture.naturalWidth);
  const pen = shadows.getContext('2d', { willReadFrequently: true });
  if (!pen) return { picture, shadows: picture };
  pen.drawImage(picture, 0, 0, shadows.width, shadows.height);
  const pixels = pen.getImageData(0, 0, shadows.width, shadows.height);
  const flat = lightness(
    Number.parseInt(land.slice(1, 3), 16),
    Number.parseInt(land.slice(3, 5), 16),
    Number.parseInt(land.slice(5, 7), 16),
  );
  const { data } = pixels;
  for (let i = 0; i < data.length; i += 4) {
    const shade = Math.min(255, (255 * lightness(data[i], data[i + 1], data[i + 2])) / flat);
    data[i] = shade;
    data[i + 1] = shade;
    data[i + 2] = shade;
  }
  pen.putImageData(pixels, 0, 0);
  return { picture, shadows };
}

function lightness(red: number, green: number, blue: number): number {
  return 0.3 * red + 0.59 * green + 0.11 * blue;
}
