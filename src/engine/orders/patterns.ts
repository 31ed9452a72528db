/**
 * Orders as a doctrine writes them, with blanks: ids may stand for themselves, and the words of a place are filled from
 * what the actor sees: `threatened` own place most in danger, `nextCapital` next threatened provincial capital,
 * `nextObjective` next place on the way to the enemy's capital, `wavering` enemy place most likely to accept terms,
 * `restive` enemy place most likely to rise, `emptied` neighbouring place its holder has left, `ownCapture` newest own
 * capture without order kept, `anyArsenal` own unguarded arsenal.
 */
import type { Condition } from '../conditions/condition.ts';
import type { ExitKind, LeaderAct, PeopleGroup, PlaceWord, Request, Stance } from '../vocabulary.ts';

/** The id of a place, or a word for one. */
type Where = string | PlaceWord;

export type OrderPattern =
  | { readonly order: 'drawIn'; readonly region: Where }
  | { readonly order: 'drawInFar'; readonly beyondKm: number }
  | { readonly order: 'commitReserve'; readonly region: Where; readonly force?: string | undefined }
  | { readonly order: 'inspect'; readonly region: Where }
  | { readonly order: 'offerTerms'; readonly region: Where; readonly corridor: boolean }
  | { readonly order: 'reassure'; readonly region: Where }
  | { readonly order: 'leaveTroops'; readonly region: Where }
  | { readonly order: 'guardArsenal'; readonly region: Where }
  | { readonly order: 'raisePay' }
  | { readonly order: 'ask'; readonly ally: string; readonly what: Request }
  | { readonly order: 'answerCeasefire'; readonly talk: string; readonly accept: boolean }
  | { readonly order: 'rally'; readonly region: Where }
  | { readonly order: 'leader'; readonly act: LeaderAct }
  | { readonly order: 'speak'; readonly side: string; readonly stance: Stance; readonly quiet: boolean }
  | { readonly order: 'evacuate'; readonly group: PeopleGroup; readonly way: ExitKind; readonly quiet: boolean }
  | { readonly order: 'bringBack'; readonly group: PeopleGroup }
  | { readonly order: 'send'; readonly force: string; readonly region: Where }
  | { readonly order: 'fly'; readonly region: Where }
  | { readonly order: 'fund'; readonly side: string }
  | { readonly order: 'restrain'; readonly side: string }
  | { readonly order: 'unleash'; readonly side: string }
  | { readonly order: 'mediate'; readonly talk: string }
  | { readonly order: 'guarantee'; readonly region: Where }
  | { readonly order: 'border'; readonly exit: string; readonly open: boolean }
  | { readonly order: 'warn'; readonly side: string }
  | { readonly order: 'enter'; readonly region: Where }
  | { readonly order: 'offerAsylum'; readonly side: string };

/** What an actor without a person on its chair does, when and how often. */
export interface DoctrineRule {
  readonly when: readonly Condition[];
  readonly give: OrderPattern;
  /** Chance that the rule acts in a turn in which it could, 0-1. */
  readonly weight: number;
  /** At most so many times in a run; absent: no limit but `everyTurns`. */
  readonly times?: number | undefined;
  readonly everyTurns?: number | undefined;
}
