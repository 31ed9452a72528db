/** Where one side's ground ends and another's begins: fronts, fronts of half a day ago, borders between friends. */
import { type FrontLine, frontLines, type GeoBorder, type MapGeometry } from './geometry.ts';
import { frontTests, isHostile, type MapModel } from './model.ts';

/** Lines between grounds of different holders, by what they are. */
export interface SideLines {
  readonly fronts: readonly FrontLine[];
  /** Fronts of half a day ago that are none now. */
  readonly former: readonly GeoBorder[];
  readonly friendly: readonly GeoBorder[];
}

export function sideLines(geometry: Pick<MapGeometry, 'borders'>, model: MapModel): SideLines {
  const tests = frontTests(model);
  const former: GeoBorder[] = [];
  const friendly: GeoBorder[] = [];
  for (const border of geometry.borders) {
    const [a, b] = [model.places[border.a], model.places[border.b]];
    if (a === undefined || b === undefined || isHostile(model, a.holder, b.holder)) continue;
    if (isHostile(model, a.heldBefore, b.heldBefore)) former.push(border);
    else if (a.holder !== b.holder) friendly.push(border);
  }
  return { fronts: frontLines(geometry, tests), former, friendly };
}
