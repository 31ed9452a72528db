/**
 * Colours as seen with the common colour-vision deficiencies: matrices of Machado, Oliveira and Fernandes (2009),
 * severity 1.0, applied to linear sRGB, and in grey by luminance; differences by CIEDE2000 (Sharma, Wu and Dalal 2005),
 * where 1 is just noticeable side by side.
 */
export const VISIONS = ['normal', 'deuteranopia', 'protanopia', 'tritanopia', 'grey'] as const;
export type Vision = (typeof VISIONS)[number];
type Triple = readonly [number, number, number];

const MATRICES: Readonly<Record<Vision, readonly [Triple, Triple, Triple]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  grey: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
};

/** Rows of the matrix that turns linear sRGB into linear sRGB as seen. */
export const visionMatrix = (vision: Vision): readonly (readonly number[])[] => MATRICES[vision];

export function channelsOf(hex: string): Triple {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Triple;
}

const toLinear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const dot = (row: Triple, v: Triple): number => row[0] * v[0] + row[1] * v[1] + row[2] * v[2];
const clamp = (c: number): number => Math.min(1, Math.max(0, c));

/** CIELAB under D65, as seen. */
export function labOf(hex: string, vision: Vision): Triple {
  const linear = channelsOf(hex).map(toLinear) as unknown as Triple;
  const seen = MATRICES[vision].map((row) => clamp(dot(row, linear))) as unknown as Triple;
  const [x, y, z] = [
    dot([0.4124564, 0.3575761, 0.1804375], seen) / 0.95047,
    dot([0.2126729, 0.7151522, 0.072175], seen),
    dot([0.0193339, 0.119192, 0.9503041], seen) / 1.08883,
  ].map((t) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)) as unknown as Triple;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const hueAngle = (a: number, b: number): number => ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;

/** CIEDE2000 between two colours as seen. */
export function difference(one: string, two: string, vision: Vision): number {
  const [l1, a1, b1] = labOf(one, vision);
  const [l2, a2, b2] = labOf(two, vision);
  const mean7 = ((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) ** 7;
  const g = 0.5 * (1 - Math.sqrt(mean7 / (mean7 + 25 ** 7)));
  const [c1, c2] = [Math.hypot(a1 * (1 + g), b1), Math.hypot(a2 * (1 + g), b2)];
  const [h1, h2] = [hueAngle(a1 * (1 + g), b1), hueAngle(a2 * (1 + g), b2)];
  const grey = c1 * c2 < 1e-12;
  const turn = grey ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const [dl, dc, dh] = [l2 - l1, c2 - c1, 2 * Math.sqrt(c1 * c2) * Math.sin(radians(turn / 2))];
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const h = grey ? h1 + h2 : (h1 + turn / 2 + 360) % 360;
  const t =
    1 -
    0.17 * Math.cos(radians(h - 30)) +
    0.24 * Math.cos(radians(2 * h)) +
    0.32 * Math.cos(radians(3 * h + 6)) -
    0.2 * Math.cos(radians(4 * h - 63));
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const [sc, sh] = [1 + 0.045 * c, 1 + 0.015 * c * t];
  const rt = -Math.sin(radians(60 * Math.exp(-(((h - 275) / 25) ** 2)))) * 2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  return Math.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rt * (dc / sc) * (dh / sh));
}

/** CIELAB hue in degrees and chroma, normal vision. */
export function hueOf(hex: string): { readonly hue: number; readonly chroma: number } {
  const [, a, b] = labOf(hex, 'normal');
  return { hue: hueAngle(a, b), chroma: Math.hypot(a, b) };
}

/** Contrast ratio of WCAG 2. */
export function contrast(a: string, b: string): number {
  const luminance = (hex: string): number =>
    dot([0.2126, 0.7152, 0.0722], channelsOf(hex).map(toLinear) as unknown as Triple);
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}
