/** What 0 and 100 of an aim mean, by what it measures. */
import type { Measure } from '../../engine/conditions/measure.ts';
import type { Message } from '../message.ts';

export const scale = {
  peopleHome: '0: nobody is home. 100: everybody is.',
  peopleSafe: '0: nobody is home or safe. 100: nineteen of twenty. Who fled, or stays where it is quiet, counts half.',
  holds: '0: none of these places is held at the end. 100: all are.',
  quiet: '0: fought over, or in an enemy\u2019s hands, everywhere. 50: a truce. 100: quiet, and in friendly hands.',
  notHeldBy: '0: all of these places are theirs at the end. 100: none is.',
  roadOpen: '0: closed at the end. 100: open.',
  support: 'The support itself, from 0 to 100.',
  credibility: 'The trust itself, from 0 to 100.',
  capitalLeft: '0: all is spent. 100: as much is left as at the start.',
  credence: '0: its word is believed by 20 of 100 or less. 100: by 75 or more.',
  hold: '0: no hold on it, and no trust of its command. 100: all of both. They count half each.',
  trust: '0: trusted by 15 of 100 or less. 100: by 75 or more.',
  ladder: 'The mean of the highest and of where it stands. 0: 70 of 100 or more. 100: 10 or less.',
  livesSpared: '0: {worst} or more killed in the run. 100: no more than {least}.',
  displacedSpared: '0: {worst} or more driven out in the run. 100: no more than {least}.',
  ownDeadSpared: '0: {worst} or more of one\u2019s own killed in the run. 100: no more than {least}.',
  bases: '10 to 35: shut in. 60: open on a partner\u2019s land. 40 to 100: open on others\u2019 land, by trust.',
  order: '0: no order is left anywhere. 100: order everywhere.',
  offices: '0: no office is at work. 100: all are, whoever holds the place.',
  depots: '0: every store of arms was looted or struck. 100: all are guarded or were cleared.',
  storesCleared:
    '0: all was looted or struck. 50: all lies in its partner\u2019s hands. 100: all was moved out or spoilt.',
  institutions: '0: all stormed and none kept in order. 100: none stormed, all kept.',
  ended: '0: it did not come to it. 100: it did.',
  notEnded: '0: it came to it. 100: it did not.',
  exitOpen: '0: closed at the end. 100: open.',
  /** Where only a part of the measure is stretched over the whole scale. */
  stretched: '{scale} On that scale, {worst} or less counts as 0 here, and {best} or more as 100.',
} as const satisfies Record<Measure['kind'] | 'stretched', Message>;
