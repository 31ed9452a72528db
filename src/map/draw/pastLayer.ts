/** Places as they were before the turn, laid over the finished ground and faded away to show the change. */

import type Phaser from 'phaser';
import type { RegionIndex } from '../../core/indices.ts';
import type { MapModel } from '../model.ts';
import type { Viewport } from '../viewport.ts';
import type { Patch } from './patch.ts';

const PAST_DEPTH = 6;

export class PastLayer {
  private patches: Patch[] = [];
  private tween: Phaser.Tweens.Tween | undefined;

  constructor(
    private readonly scene: Phaser.Scene,
    /** A picture of a place under a model, painted for a view. */
    private readonly cutOut: (view: Viewport, model: MapModel, region: RegionIndex, depth: number) => Patch,
  ) {}

  get isFading(): boolean {
    return this.tween !== undefined;
  }

  /** `view`: where they will be looked at, so that they are sharp there. */
  show(view: Viewport, model: MapModel, regions: readonly RegionIndex[]): void {
    this.clear();
    this.patches = regions.map((region) => this.cutOut(view, model, region, PAST_DEPTH));
  }

  place(view: Viewport): void {
    for (const patch of this.patches) patch.place(view);
  }

  fade(ms: number): void {
    if (this.patches.length === 0) return;
    this.tween?.stop();
    this.tween = this.scene.tweens.add({
      targets: this.patches.map(({ image }) => image),
      alpha: 0,
      duration: ms,
      ease: 'Sine.easeInOut',
      onComplete: () => this.clear(),
    });
  }

  clear(): void {
    this.tween?.stop();
    this.tween = undefined;
    for (const patch of this.patches) patch.destroy();
    this.patches = [];
  }
}
