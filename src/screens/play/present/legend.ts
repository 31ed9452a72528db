/** The legend of this game's map: its sides, and every mark with a place where one is to be seen. */
import type { RegionIndex } from '../../../core/indices.ts';
import { indicesOf, type SideIndex } from '../../../core/indices.ts';
import { LEGEND_MARKS, legendSamples, sampleSides, sideSample } from '../../../map/marks/legendMarks.ts';
import type { MapModel } from '../../../map/model.ts';
import { MAP_COLOURS, type MapTheme } from '../../../map/palette.ts';
import { sideTitle } from '../../../present/names.ts';
import type { CompiledScenario } from '../../../scenario/scenario.ts';
import { text } from '../../../words/text.ts';
import type { LegendProps } from '../panels/legend.tsx';

export function legendOf(
  compiled: CompiledScenario,
  model: MapModel,
  theme: MapTheme,
  show: (region: RegionIndex) => void,
): LegendProps {
  const sides = indicesOf<SideIndex>(compiled.side.count);
  const slotOf = (side: SideIndex): number => compiled.scenario.sides[side].colour;
  const colours = MAP_COLOURS[theme];
  const samples = legendSamples(sampleSides(sides.map(slotOf)), colours);
  return {
    sides: sides.map((side) => ({
      key: compiled.side.ids[side],
      words: sideTitle(compiled, side),
      picture: sideSample(slotOf(side), colours),
    })),
    marks: LEGEND_MARKS.map((mark) => {
      const { width, height, paint, find } = samples[mark];
      const found = find?.(model);
      return {
        key: mark,
        words: text(`legend.mark.${mark}`),
        picture: { width, height, paint },
        ...(found === undefined ? {} : { onShow: () => show(found) }),
      };
    }),
    notes: [text('legend.colours'), text('legend.golan'), text('legend.boundaries')],
  };
}
