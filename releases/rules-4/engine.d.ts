import type { ReleasedEngine } from '../../src/play/engines/release.ts';

export declare const engine: ReleasedEngine;
