// Draws the built map as one PNG, for the eye: node src/preview.mjs [out.png] [west,south,east,north] [plain]
// Regions are tinted by who held them at the end of November 2024; with "plain", in varied greys that show every seam.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { geoConicConformal, geoPath } from 'd3-geo';
import sharp from 'sharp';
import { feature, mesh } from 'topojson-client';

const [out = 'preview.png', box, plain] = process.argv.slice(2);
const fromRoot = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const topo = JSON.parse(readFileSync(fromRoot('scenarios/maps/syria.topo.json'), 'utf8'));
const towns = JSON.parse(readFileSync(new URL('../data/towns.json', import.meta.url), 'utf8'));
const { projection: p, frame, relief } = topo.brink;
const HOLDER = { GOV: '#c98a83', HTS: '#93b07a', SNA: '#82b5ab', SDF: '#ddbf6a', SFA: '#b7a3cc' };
const ROAD = { motorway: 2.6, primary: 1.8, secondary: 1.1, track: 0.9 };

const WIDTH = 1600;
const view = box ? box.split(',').map(Number) : [frame.west, frame.south, frame.east, frame.north];
const corners = {
  type: 'MultiPoint',
  coordinates: [
    [view[0], view[1]],
    [view[2], view[3]],
    [view[0], view[3]],
    [view[2], view[1]],
  ],
};
const projection = geoConicConformal().parallels(p.parallels).rotate(p.rotate).fitWidth(WIDTH, corners);
const path = geoPath(projection);
const HEIGHT = Math.ceil(path.bounds(corners)[1][1]);
const zoom = projection.scale() / 9000;

const all = (name) => feature(topo, topo.objects[name]).features;
const draw = (geometry, style) => `<path d="${path(geometry)}" style="${style}"/>`;
const text = ([x, y], content, style, rotate = 0) =>
  `<text transform="translate(${x} ${y}) rotate(${rotate})" style="font-family:DejaVu Sans;${style}">${content
    .split('\n')
    .map((line, i) => `<tspan x="0" dy="${i * 1.2}em">${line}</tspan>`)
    .join('')}</text>`;

const [tx, ty] = projection.translate();
const k = projection.scale();
const [x0, y0, x1, y1] = relief.extent;
const picture = await sharp(fromRoot(`public/${relief.href}`))
  .png()
  .toBuffer();

const holderOf = new Map(towns.map((t) => [t.id, t.holder_2024_11_26]));
const fillOf = (f, i) =>
  plain ? ['#c9b7a0', '#a9b9c4', '#b9c4a0', '#c4a9b0', '#aab0a6'][i % 5] : HOLDER[holderOf.get(f.id)];
const outline = mesh(topo, topo.objects.regions, (a, b) => a === b);
const size = { capital: 8, city: 6, town: 4 };

const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
  width="${WIDTH}" height="${HEIGHT}">
<defs><pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<path d="M0 0V8" style="stroke:#7d7263;stroke-width:1.6"/></pattern></defs>
<rect width="100%" height="100%" fill="${relief.sea}"/>
${all('countries')
  .map((f) => draw(f, `fill:${relief.land}`))
  .join('')}
<image x="${x0 * k + tx}" y="${y0 * k + ty}" width="${(x1 - x0) * k}" height="${(y1 - y0) * k}"
  preserveAspectRatio="none" xlink:href="data:image/png;base64,${picture.toString('base64')}"/>
${draw(mesh(topo, topo.objects.countries), 'fill:none;stroke:#8b8272;stroke-width:.8')}
<g style="mix-blend-mode:multiply">${all('regions')
  .map((f, i) => draw(f, `fill:${fillOf(f, i)};opacity:.85`))
  .join('')}</g>
${all('zones')
  .map((f) =>
    draw(
      f,
      f.properties.hatched
        ? 'fill:url(#hatch);stroke:#7d7263;stroke-width:.8'
        : 'fill:none;stroke:#5d6d7d;stroke-width:1;stroke-dasharray:3 2',
    ),
  )
  .join('')}
${all('lakes')
  .map((f) => draw(f, 'fill:#b5d0d6;stroke:#6f9db0;stroke-width:.6'))
  .join('')}
${all('rivers')
  .map((f) =>
    draw(f, `fill:none;stroke:#5d93ae;stroke-linejoin:round;stroke-width:${/euph|tigris/.test(f.id) ? 2.2 : 1.1}`),
  )
  .join('')}
${draw(
  mesh(topo, topo.objects.regions, (a, b) => a !== b),
  'fill:none;stroke:#6b5140;stroke-opacity:.6;stroke-width:.9',
)}
${draw(
  mesh(topo, topo.objects.provinces, (a, b) => a !== b),
  'fill:none;stroke:#4f3b2e;stroke-width:1.6;stroke-dasharray:7 3 2 3',
)}
${draw(outline, 'fill:none;stroke:#33271f;stroke-width:2.2;stroke-linejoin:round')}
${all('roads')
  .map((f) =>
    draw(
      f,
      `fill:none;stroke:#8a4f34;stroke-linejoin:round;stroke-width:${ROAD[f.properties.class]};` +
        (f.properties.class === 'track' ? 'stroke-dasharray:2 3' : ''),
    ),
  )
  .join('')}
${all('labels')
  .map((f) => {
    const {
      kind,
      text: { en: content },
      rotate,
    } = f.properties;
    const style = {
      country: 'letter-spacing:6px;fill:#85796a;font-size:21px',
      sea: 'letter-spacing:6px;fill:#5d8ea0;font-size:18px',
      zone: 'fill:#5f564a;font-size:10px',
    }[kind];
    return text(
      projection(f.geometry.coordinates),
      kind === 'zone' ? content : content.toUpperCase(),
      `text-anchor:middle;${style}`,
      rotate,
    );
  })
  .join('')}
${all('towns')
  .map((f) => {
    const [x, y] = projection(f.geometry.coordinates);
    const r = size[f.properties.rank];
    const weight = f.properties.rank === 'town' ? 'font-size:12px' : 'font-size:15px;font-weight:bold';
    return (
      `<circle cx="${x}" cy="${y}" r="${r * Math.min(1, zoom + 0.3)}" ` +
      `style="fill:#fffaf0;stroke:#2a2019;stroke-width:1.6"/>` +
      text(
        [x + r + 3, y + 4],
        f.properties.name,
        `fill:#211a14;paint-order:stroke;stroke:#fffaf0;stroke-opacity:.7;stroke-width:2.5px;${weight}`,
      )
    );
  })
  .join('')}
</svg>`;
await sharp(Buffer.from(svg), { unlimited: true }).png().toFile(out);
console.log(`${out}: ${WIDTH} x ${HEIGHT}`);
