/** Routes live after the `#`, so that the page works from any folder of any host and a link reaches no server. */
export type Route =
  | { readonly kind: 'home' }
  | { readonly kind: 'briefing'; readonly id: string }
  /** `id`: of the kept game; without it, the one that is open, else the last one played. */
  | { readonly kind: 'play' | 'debrief'; readonly id?: string }
  /** `link`: a question of the Lab to open. */
  | { readonly kind: 'lab'; readonly link?: string }
  /** A part of the Library, and what is looked up in it: a rule, a scenario. */
  | { readonly kind: 'library'; readonly part?: string; readonly entry?: string }
  /** A class's board; `practice`: one of made-up runs. */
  | { readonly kind: 'board'; readonly part?: 'practice' }
  /** `link`: of a lesson, at its door; `id`: of the kept game that a class plays. */
  | { readonly kind: 'lesson'; readonly link?: string; readonly id?: string }
  /** `part`: of the class kit, for teachers. */
  | { readonly kind: 'class'; readonly part?: string }
  | { readonly kind: 'run'; readonly link: string };

/** Whether a fragment is a run, encoded or not; what reads it is fetched then. */
const isLink = (hash: string): boolean => /^#(?:[^/].*[^a-z0-9])?(?:%23)?run(?:=|%3D)/i.test(hash);

const isLabLink = (hash: string): boolean => /^#lab(?:=|%3D)/i.test(hash);

const isLessonLink = (hash: string): boolean => /^#lesson(?:=|%3D)/i.test(hash);

export function parseRoute(hash: string): Route {
  if (isLessonLink(hash)) return { kind: 'lesson', link: hash };
  if (isLabLink(hash)) return { kind: 'lab', link: hash };
  if (isLink(hash)) return { kind: 'run', link: hash };
  const [, part, entry] = /^#\/library\/([a-z]+)(?:\/([A-Za-z0-9_-]{1,64}))?$/.exec(hash) ?? [];
  if (part !== undefined) return entry === undefined ? { kind: 'library', part } : { kind: 'library', part, entry };
  const [, screen, id] = /^#\/([a-z]*)(?:\/([A-Za-z0-9_-]{1,64}))?$/.exec(hash) ?? [];
  if (screen === 'briefing' && id !== undefined) return { kind: 'briefing', id };
  if (screen === 'board') return id === 'practice' ? { kind: screen, part: id } : { kind: screen };
  if (screen === 'play' || screen === 'debrief' || screen === 'lesson')
    return id === undefined ? { kind: screen } : { kind: screen, id };
  if (screen === 'class') return id === undefined ? { kind: screen } : { kind: screen, part: id };
  if (screen === 'lab' || screen === 'library') return { kind: screen };
  return { kind: 'home' };
}

export function formatRoute(route: Route): string {
  switch (route.kind) {
    case 'home':
      return '#/';
    case 'briefing':
      return `#/briefing/${route.id}`;
    case 'lab':
      return route.link ?? '#/lab';
    case 'library':
      return ['#', 'library', route.part, route.entry].filter((step) => step !== undefined).join('/');
    case 'board':
      return route.part === undefined ? '#/board' : `#/board/${route.part}`;
    case 'lesson':
      return route.link ?? ['#', 'lesson', route.id].filter((step) => step !== undefined).join('/');
    case 'class':
      return route.part === undefined ? '#/class' : `#/class/${route.part}`;
    case 'run':
      return route.link;
    default:
      return route.id === undefined ? `#/${route.kind}` : `#/${route.kind}/${route.id}`;
  }
}
