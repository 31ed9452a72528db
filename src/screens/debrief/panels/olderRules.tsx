/** A run of older rules: where today's first part from it, and a button to play it again under them. */
import { text } from '../../../words/text.ts';

export interface OlderRulesTold {
  /** Versions of the rules. */
  readonly theirs: string;
  readonly ours: string;
  /** Where the same orders part under today's rules; undefined until it is known, `same` if they never do. */
  readonly parting: { readonly when: string; readonly base?: string; readonly variant?: string } | 'same' | undefined;
}

interface OlderRulesProps extends OlderRulesTold {
  readonly onAgain: () => void;
}

export function OlderRules({ theirs, ours, parting, onAgain }: OlderRulesProps) {
  return (
    <section class="older-rules" aria-label={text('older.title')}>
      <p>{text('older.shown', { theirs })}</p>
      <div role="status">
        {parting === undefined && <p class="dim">{text('older.reckoning')}</p>}
        {parting === 'same' && <p>{text('older.same', { ours })}</p>}
        {typeof parting === 'object' && (
          <>
            <p>{text('older.differs', { ours, when: parting.when })}</p>
            <ul>
              {parting.base !== undefined && <li>{text('older.recorded', { what: parting.base })}</li>}
              {parting.variant !== undefined && <li>{text('older.today', { what: parting.variant })}</li>}
            </ul>
          </>
        )}
      </div>
      <p class="small dim">{text('older.decisions')}</p>
      <p class="buttons">
        <button type="button" class="quiet" onClick={onAgain}>
          {text('older.again')}
        </button>
      </p>
    </section>
  );
}
