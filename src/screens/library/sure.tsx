/** Marks of evidence: how sure something is, and whether accounts contradict each other. */
import { text, textByCase } from '../../words/text.ts';

interface SureProps {
  readonly confidence: string | undefined;
  readonly contested: boolean | undefined;
}

/** How sure something is, and whether accounts contradict each other; in words and never by colour alone. */
export function Sure({ confidence, contested }: SureProps) {
  return (
    <>
      {confidence !== undefined && (
        <span class="library-sure" data-sure={confidence}>
          {textByCase(`reading.sure.${confidence}`, [], () => '') ?? confidence}
        </span>
      )}
      {contested === true && <span class="tag">{text('reading.contested')}</span>}
    </>
  );
}
