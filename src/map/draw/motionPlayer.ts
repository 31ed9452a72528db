/** Plays a turn's planned motion over the ground: places fade to their new holder, counters travel, rings mark news. */

import type Phaser from 'phaser';
import type { RegionIndex } from '../../core/indices.ts';
import type { MapGeometry } from '../geometry.ts';
import { paintSideShape } from '../marks/sideShape.ts';
import type { MapForce, MapModel, MapSide } from '../model.ts';
import { lengthOf, type Motion } from '../motion.ts';
import { type MapColours, NEUTRAL_SLOT, slotInk } from '../palette.ts';
import { type Point, toScreen, type Viewport } from '../viewport.ts';
import { Atlas } from './atlas.ts';
import type { Patch } from './patch.ts';

const CUT_OUT_DEPTH = 5;
const MOVER_DEPTH = 35;
const RING_DEPTH = 45;

export interface MotionStage {
  readonly view: () => Viewport;
  readonly geometry: MapGeometry;
  readonly sides: readonly MapSide[];
  readonly colours: MapColours;
  ratio(): number;
  /** The place as in the model after the turn. */
  cutOut(region: RegionIndex, depth: number): Patch;
}

interface Moving {
  readonly image: Phaser.GameObjects.Image;
  at: Point;
}

export class MotionPlayer {
  private readonly atlas: Atlas;
  private patches: Patch[] = [];
  /** From a motion cut short; kept until the ground shows the same. */
  private left: Patch[] = [];
  private moving: Moving[] = [];
  private timers: Phaser.Time.TimerEvent[] = [];
  private tweens: Phaser.Tweens.Tween[] = [];
  private done: (() => void) | undefined;
  private end = 0;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly stage: MotionStage,
  ) {
    this.atlas = new Atlas(scene, 'rings');
  }

  get isPlaying(): boolean {
    return this.done !== undefined;
  }

  play(plan: readonly Motion[], after: MapModel, done: () => void): void {
    this.cutShort();
    if (plan.length === 0) {
      done();
      return;
    }
    this.done = done;
    for (const motion of plan)
      this.timers.push(this.scene.time.delayedCall(motion.start, () => this.begin(motion, after)));
    // By real time: slow drawing or a hidden page must not prolong the turn.
    this.end = window.setTimeout(() => this.finish(), lengthOf(plan));
  }

  /** Skips to the end. */
  finish(): void {
    const { done } = this;
    this.drop();
    done?.();
  }

  /** Ends it without a final repaint. */
  drop(): void {
    this.cutShort();
    this.settled();
  }

  /**
   * Ends it with the places in their final state, so the ground can be painted later. Does nothing if nothing is
   * playing.
   */
  cutShort(): void {
    window.clearTimeout(this.end);
    for (const timer of this.timers) timer.remove();
    for (const tween of this.tweens) tween.stop();
    for (const { image } of this.moving) image.destroy();
    for (const patch of this.patches) patch.image.setAlpha(1);
    this.left.push(...this.patches);
    this.timers = [];
    this.tweens = [];
    this.moving = [];
    this.patches = [];
    this.done = undefined;
  }

  /** The ground has been repainted: removes leftover pictures. */
  settled(): void {
    for (const patch of this.left) patch.destroy();
    this.left = [];
  }

  place(view: Viewport): void {
    for (const patch of [...this.patches, ...this.left]) patch.place(view);
    for (const { image, at } of this.moving) image.setPosition(...toScreen(view, at));
  }

  private begin({ change, duration }: Motion, after: MapModel): void {
    const inkOf = (side: number): string => slotInk(this.stage.sides[side]?.slot ?? NEUTRAL_SLOT);
    switch (change.kind) {
      case 'forceMoved': {
        const force = after.forces.find((one) => one.force === change.force);
        if (force && force.role !== 'garrison') this.travel(this.mover(force), change.from, change.to, duration);
        break;
      }
      case 'contestBegan':
        this.ring(change.region, inkOf(change.by), duration);
        break;
      case 'holderChanged':
        this.turnOver(change.region, duration);
        this.ring(change.region, inkOf(change.to), duration);
        break;
      case 'placeRose':
        this.ring(change.region, this.stage.colours.ink, duration);
        break;
      case 'evacuation':
      case 'signal':
        this.ring(change.region, this.stage.colours.accent, duration);
        break;
      case 'forceArrived':
      case 'forceGone':
      case 'contestEnded':
        // The counters and the ground already show it.
        break;
    }
  }

  private turnOver(region: RegionIndex, duration: number): void {
    const patch = this.stage.cutOut(region, CUT_OUT_DEPTH);
    patch.image.setAlpha(0);
    this.patches.push(patch);
    this.tweens.push(this.scene.tweens.add({ targets: patch.image, alpha: 1, duration, ease: 'Sine.easeInOut' }));
  }

  private travel(image: Phaser.GameObjects.Image, from: number, to: number, duration: number): void {
    const [a, b] = [this.stage.geometry.towns[from]?.at, this.stage.geometry.towns[to]?.at];
    if (!a || !b) {
      image.destroy();
      return;
    }
    const mover: Moving = { image, at: a };
    this.moving.push(mover);
    image.setPosition(...toScreen(this.stage.view(), a));
    this.tweens.push(
      this.scene.tweens.addCounter({
        from: 0,
        to: 1,
        duration,
        ease: 'Sine.easeInOut',
        onUpdate: (tween) => {
          const t = tween.getValue() ?? 1;
          mover.at = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
          image.setPosition(...toScreen(this.stage.view(), mover.at));
        },
        onComplete: () => image.setVisible(false),
      }),
    );
  }

  /** A loose shape for a force on the move. */
  private mover({ side, role }: MapForce): Phaser.GameObjects.Image {
    const ratio = this.stage.ratio();
    const slot = this.stage.sides[side]?.slot ?? NEUTRAL_SLOT;
    const size = 2 * Math.ceil(12 * ratio);
    const stamp = this.atlas.stamp(`mover/${slot}/${role}/${ratio}`, size, size, (context) => {
      context.translate(size / 2, size / 2);
      paintSideShape(context, slot, role, 8 * ratio, ratio);
    });
    this.atlas.flush();
    return this.scene.add.image(0, 0, stamp.texture, stamp.frame).setDepth(MOVER_DEPTH);
  }

  private ring(region: RegionIndex, colour: string, duration: number): void {
    const at = this.stage.geometry.towns[region]?.at;
    if (!at) return;
    const ratio = this.stage.ratio();
    const side = 64 * ratio;
    const stamp = this.atlas.stamp(`ring/${colour}/${ratio}`, side, side, (context) => {
      for (const [style, width] of [
        [this.stage.colours.halo, 6],
        [colour, 3],
      ] as const) {
        context.strokeStyle = style;
        context.lineWidth = width * ratio;
        context.beginPath();
        context.arc(side / 2, side / 2, 27 * ratio, 0, 2 * Math.PI);
        context.stroke();
      }
    });
    this.atlas.flush();
    const image = this.scene.add
      .image(...toScreen(this.stage.view(), at), stamp.texture, stamp.frame)
      .setDepth(RING_DEPTH)
      .setScale(0.25);
    this.moving.push({ image, at });
    this.tweens.push(
      this.scene.tweens.add({ targets: image, scale: 1, alpha: { from: 1, to: 0 }, duration, ease: 'Sine.easeOut' }),
    );
  }
}
