/** What the tabs of this page tell each other about the games they share. */
import { isObject, isText } from '../../core/unknown.ts';

const KINDS = ['saved', 'removed', 'cleared', 'scenarios', 'asks', 'owns'] as const;

export interface News {
  /**
   * `saved`: a game or its name was written; `removed`, `cleared`: it, or every game, was deleted; `scenarios`:
   * those of one's own on the list are others; `asks`, `owns`: who
   * has the game open, where the browser has no locks.
   */
  readonly kind: (typeof KINDS)[number];
  /** Of the game; empty where every game is meant. */
  readonly id: string;
}

export interface NewsChannel {
  /** Tells the other tabs. */
  post(news: News): void;
  /** Hears the other tabs, never this one. */
  hear(listener: (news: News) => void): void;
}

const NAME = 'brink';

export function createNews(): NewsChannel {
  const channel = new BroadcastChannel(NAME);
  return {
    post: (news) => channel.postMessage(news),
    hear(listener) {
      channel.addEventListener('message', ({ data }) => {
        if (isNews(data)) listener(data);
      });
    },
  };
}

const isNews = (value: unknown): value is News =>
  isObject(value) && KINDS.some((kind) => kind === value.kind) && isText(value.id);
