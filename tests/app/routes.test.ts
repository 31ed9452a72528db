import { describe, expect, it } from 'vitest';
import { formatRoute, parseRoute } from '../../src/app/services/routes.ts';

describe('routes', () => {
  it.each([
    ['#/', { kind: 'home' }],
    ['', { kind: 'home' }],
    ['#/nowhere', { kind: 'home' }],
    ['#/briefing/five-valleys', { kind: 'briefing', id: 'five-valleys' }],
    ['#/briefing/../x', { kind: 'home' }],
    ['#/play', { kind: 'play' }],
    ['#/debrief', { kind: 'debrief' }],
    ['#run=1.0.x', { kind: 'run', link: '#run=1.0.x' }],
    ['#Run%3D2.x', { kind: 'run', link: '#Run%3D2.x' }],
    ['#%23run%3D2.x', { kind: 'run', link: '#%23run%3D2.x' }],
    ['#utm=mail&run=2.x', { kind: 'run', link: '#utm=mail&run=2.x' }],
    ['#runs', { kind: 'home' }],
    ['#/trun=2', { kind: 'home' }],
  ])('%s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it('come back as they went', () => {
    for (const hash of ['#/', '#/briefing/a-b', '#/play', '#/debrief', '#run=1.0.x'])
      expect(formatRoute(parseRoute(hash))).toBe(hash);
  });
});
