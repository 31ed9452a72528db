/** Outlines of the selected and the hovered place. */

import type Phaser from 'phaser';
import type { RegionIndex } from '../../core/indices.ts';
import type { MapGeometry } from '../geometry.ts';
import type { MapColours } from '../palette.ts';
import { boxOf, type Viewport } from '../viewport.ts';
import { inPatch } from './ink.ts';
import { Patch } from './patch.ts';

const OUTLINE_DEPTH = 10;

interface Outline {
  readonly patch: Patch;
  region: RegionIndex | undefined;
}

export class OutlineLayer {
  private readonly selected: Outline;
  private readonly hovered: Outline;

  constructor(
    scene: Phaser.Scene,
    private readonly geometry: MapGeometry,
    private readonly colours: MapColours,
    private readonly ratio: () => number,
    private readonly pathOf: (region: RegionIndex) => Path2D,
  ) {
    this.hovered = { patch: new Patch(scene, OUTLINE_DEPTH), region: undefined };
    this.selected = { patch: new Patch(scene, OUTLINE_DEPTH + 1), region: undefined };
  }

  get selection(): RegionIndex | undefined {
    return this.selected.region;
  }

  get hover(): RegionIndex | undefined {
    return this.hovered.region;
  }

  select(view: Viewport, region: RegionIndex | undefined): void {
    this.selected.region = region;
    this.draw(view, this.selected, 3, 0.12);
  }

  setHover(view: Viewport, region: RegionIndex | undefined): void {
    if (region === this.hovered.region) return;
    this.hovered.region = region;
    this.draw(view, this.hovered, 1.4, 0.2);
  }

  redraw(view: Viewport): void {
    this.draw(view, this.selected, 3, 0.12);
    this.draw(view, this.hovered, 1.4, 0.2);
  }

  place(view: Viewport): void {
    this.selected.patch.place(view);
    this.hovered.patch.place(view);
  }

  private draw(view: Viewport, { patch, region }: Outline, width: number, wash: number): void {
    const shape = region === undefined ? undefined : this.geometry.shapes[region];
    if (region === undefined || !shape || shape.length === 0) {
      patch.hide();
      return;
    }
    const ratio = this.ratio();
    patch.paint(view, boxOf(shape.flat()), 5 * ratio, (context, space) => {
      const path = inPatch(this.pathOf(region), space);
      context.lineJoin = 'round';
      if (wash > 0) {
        context.globalAlpha = wash;
        context.fillStyle = '#ffffff';
        context.fill(path);
        context.globalAlpha = 1;
      }
      // Pale inside dark, the reverse of a front.
      context.strokeStyle = this.colours.ink;
      context.lineWidth = (width + 2.6) * ratio;
      context.stroke(path);
      context.strokeStyle = this.colours.halo;
      context.lineWidth = width * ratio;
      context.stroke(path);
    });
  }
}
