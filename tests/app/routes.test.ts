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
  ])('%s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it('come back as they went', () => {
    for (const hash of ['#/', '#/briefing/a-b', '#/play', '#/debrief', '#run=1.0.x'])
      expect(formatRoute(parseRoute(hash))).toBe(hash);
  });
});
