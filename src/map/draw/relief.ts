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

/** `land`: colour of flat land in the picture; `paper`: what it is to be on the map. */
export function reliefOf(picture: HTMLImageElement, land: string, paper: string): Relief {
  const shadows = document.createElement('canvas');
  shadows.width = Math.min(SHADOW_WIDTH, picture.naturalWidth);
  shadows.height = Math.round((shadows.width * picture.naturalHeight) / picture.naturalWidth);
  const pen = shadows.getContext('2d', { willReadFrequently: true });
  if (!pen) return { picture, shadows: picture };
  pen.drawImage(picture, 0, 0, shadows.width, shadows.height);
  const pixels = pen.getImageData(0, 0, shadows.width, shadows.height);
  const flat = lightness(...channelsOf(land));
  const { data } = pixels;
  for (let i = 0; i < data.length; i += 4) {
    const shade = Math.min(255, (255 * lightness(data[i], data[i + 1], data[i + 2])) / flat);
    data[i] = shade;
    data[i + 1] = shade;
    data[i + 2] = shade;
  }
  pen.putImageData(pixels, 0, 0);
  return { picture: lightness(...channelsOf(paper)) < flat / 2 ? onDark(shadows, paper) : picture, shadows };
}

/** The shadows over dark paper, where the printed picture would shine. */
function onDark(shadows: HTMLCanvasElement, paper: string): HTMLCanvasElement {
  const dark = document.createElement('canvas');
  dark.width = shadows.width;
  dark.height = shadows.height;
  const pen = dark.getContext('2d');
  if (!pen) return shadows;
  pen.drawImage(shadows, 0, 0);
  pen.globalCompositeOperation = 'multiply';
  pen.fillStyle = paper;
  pen.fillRect(0, 0, dark.width, dark.height);
  return dark;
}

function channelsOf(hex: string): [red: number, green: number, blue: number] {
  const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

function lightness(red: number, green: number, blue: number): number {
  return 0.3 * red + 0.59 * green + 0.11 * blue;
}
