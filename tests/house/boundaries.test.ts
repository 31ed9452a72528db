import { describe, expect, it } from 'vitest';
import { breachesIn } from './imports.ts';
import { filesUnder, isSource, readText } from './source.ts';

describe('imports go downward only', () => {
  it('in every file of src', () => {
    const files = new Map(
      filesUnder('src')
        .filter(isSource)
        .map((path) => [path, readText(path)]),
    );
    expect(files.size).toBeGreaterThan(0);
    expect(breachesIn(files)).toEqual([]);
  });
});

/** Judges one file beside a few others that it may name. */
const judge = (file: string, code: string): string[] =>
  breachesIn(
    new Map([
      ['src/engine/simulation.ts', ''],
      ['src/engine/state/state.ts', ''],
      ['src/engine/phases/allies.ts', ''],
      ['src/engine/deeds/men.ts', ''],
      ['src/scenario/schema/format.ts', ''],
      ['src/scenario/compile/compile.ts', ''],
      ['src/scenario/scenario.ts', ''],
      ['src/policies/doctrine.ts', ''],
      ['src/ensemble/plan.ts', ''],
      ['src/ensemble/workers/node.ts', ''],
      ['src/queue/runner.ts', ''],
      ['src/lab/levers.ts', ''],
      ['src/session/tree.ts', ''],
      ['src/map/model.ts', ''],
      ['src/map/draw/MapScene.ts', ''],
      ['src/map/page/mapView.tsx', ''],
      ['src/ui/dialog.tsx', ''],
      ['src/ui/charts/odds.ts', ''],
      ['src/present/names.ts', ''],
      ['src/screens/play/view.tsx', ''],
      ['src/screens/play/panels/desk.tsx', ''],
      ['src/app/services/scenarios.ts', ''],
      ['src/app/app.tsx', ''],
      ['src/cli/main.ts', ''],
      ['src/words/text.ts', ''],
      [file, code],
    ]),
  );

describe('the judge of imports refuses', () => {
  const bad: [string, string, string][] = [
    ['engine to policies', 'src/engine/a.ts', "import { x } from '../policies/doctrine';"],
    ['a type going upward', 'src/engine/a.ts', "import type { X } from '../session/tree';"],
    ['an inline type going upward', 'src/engine/a.ts', "import { type X } from '../session/tree';"],
    ['an import() type going upward', 'src/engine/a.ts', "type X = import('../session/tree').X;"],
    ['a re-export going upward', 'src/policies/a.ts', "export * from '../lab/levers';"],
    ['a dynamic import going upward', 'src/lab/a.ts', "export const x = () => import('../app/app');"],
    ['a computed import', 'src/lab/a.ts', 'export const x = (p: string) => import(p);'],
    ['pure ensemble to its workers', 'src/ensemble/a.ts', "import { x } from './workers/node';"],
    [
      'a worker named by URL from below',
      'src/lab/a.ts',
      "new Worker(new URL('../ensemble/workers/node.ts', import.meta.url));",
    ],
    ['a phase to a phase', 'src/engine/phases/control.ts', "import { x } from './allies';"],
    ['the type of a phase in a phase', 'src/engine/phases/control.ts', "import type { X } from './allies';"],
    ['a deed to a phase', 'src/engine/deeds/a.ts', "import { x } from '../phases/allies';"],
    ['knowledge to a deed', 'src/engine/knowledge/a.ts', "import { x } from '../deeds/men';"],
    ['the data of lessons outside their room', 'src/present/a.ts', "import x from '../../lessons/ready.json';"],
    ['text in the engine', 'src/engine/a.ts', "import { text } from '../words/text';"],
    ['zod outside the scenario format', 'src/engine/a.ts', "import { z } from 'zod';"],
    [
      'a type of scenario files in the engine',
      'src/engine/a.ts',
      "import type { X } from '../scenario/schema/format';",
    ],
    ['scenario files in the policies', 'src/policies/a.ts', "import type { X } from '../scenario/scenario';"],
    ['the map to the compiler of scenarios', 'src/map/a.ts', "import { x } from '../scenario/compile/compile';"],
    ['immer outside the session', 'src/engine/a.ts', "import { produce } from 'immer';"],
    ['phaser in the engine', 'src/engine/a.ts', "import Phaser from 'phaser';"],
    ['a type of phaser in the pure map', 'src/map/diff.ts', "import type Phaser from 'phaser';"],
    ['the pure map to a scene', 'src/map/diff.ts', "import { x } from './draw/MapScene';"],
    ['preact in the session', 'src/session/a.ts', "import { h } from 'preact';"],
    ['preact hooks in the map', 'src/map/a.ts', "import { useState } from 'preact/hooks';"],
    ['the map to its own place in the page', 'src/map/a.ts', "import { x } from './page/mapView';"],
    ['Node in the engine', 'src/engine/a.ts', "import { readFileSync } from 'node:fs';"],
    ['Node under its bare name', 'src/cli/a.ts', "import { readFileSync } from 'fs';"],
    ['an unlisted package', 'src/app/a.ts', "import _ from 'lodash';"],
    ['a panel to a panel', 'src/screens/play/panels/a.tsx', "import { Desk } from './desk';"],
    ['the type of a panel in a panel', 'src/screens/play/panels/a.tsx', "import type { Desk } from './desk';"],
    ['a panel to the map', 'src/screens/play/panels/a.tsx', "import { x } from '../../../map/model';"],
    ['a panel to its screen', 'src/screens/play/panels/a.tsx', "import { x } from '../view';"],
    ['a panel to a value of session', 'src/screens/play/panels/a.tsx', "import { x } from '../../../session/tree';"],
    [
      'a panel to values and types of lab',
      'src/screens/play/panels/a.tsx',
      "import { type X, y } from '../../../lab/levers'; y();",
    ],
    ['a panel to step', 'src/screens/play/panels/a.tsx', "import { step } from '../../../engine/simulation';"],
    ['a screen to a screen', 'src/screens/debrief/a.ts', "import { x } from '../play/view';"],
    ['the type of a screen in a screen', 'src/screens/debrief/a.ts', "import type { X } from '../play/view';"],
    ["a screen to another's panels", 'src/screens/debrief/a.ts', "import { Desk } from '../play/panels/desk';"],
    ['what screens share to one of them', 'src/present/a.ts', "import type { X } from '../screens/play/view';"],
    ['a service to the shell', 'src/app/services/a.ts', "import { x } from '../app';"],
    ['a service to a screen', 'src/app/services/a.ts', "import { x } from '../../screens/play/view';"],
    ['a view of no game to the engine', 'src/ui/a.tsx', "import type { X } from '../engine/state/state';"],
    ['a view of no game to the session', 'src/ui/a.tsx', "import type { X } from '../session/tree';"],
    ['the way behind a view', 'src/policies/a.ts', "import { stateOf } from '../engine/view/behind';"],
    [
      'the type of what is known behind a view',
      'src/session/a.ts',
      "import type { Knowledge } from '../engine/knowledge/knowledge';",
    ],
    [
      'a released engine by another way than its door',
      'src/session/a.ts',
      "export const x = () => import('../../releases/rules-2/engine.js');",
    ],
    [
      'a released engine together with its door',
      'src/play/engines/engineOf.ts',
      "import { engine } from '../../../releases/rules-2/engine.js';",
    ],
    ['the map to step', 'src/map/a.ts', "import { step } from '../engine/simulation';"],
    ['the map to the session', 'src/map/a.ts', "import type { X } from '../session/tree';"],
    ['a chart to a panel', 'src/ui/charts/a.ts', "import { Desk } from '../../screens/play/panels/desk';"],
    ['app to the command line', 'src/app/a.ts', "import { x } from '../cli/main';"],
    ['the command line to app', 'src/cli/a.ts', "import { x } from '../app/app';"],
    ['the queue with the command line', 'src/cli/a.ts', "import { x } from '../queue/runner';"],
    ['the page to the queue', 'src/app/a.ts', "export const x = () => import('../queue/runner');"],
    ['the queue in the lab', 'src/lab/a.ts', "import type { X } from '../queue/runner';"],
    ['bullmq in the command line', 'src/cli/a.ts', "import { Queue } from 'bullmq';"],
    ['ioredis in the ensemble', 'src/ensemble/a.ts', "import type { Redis } from 'ioredis';"],
    ['a file outside src', 'src/app/a.ts', "import data from '../../package.json';"],
    ['a file that is not there', 'src/app/a.ts', "import { x } from './nowhere';"],
    ["another area's style sheet", 'src/screens/play/a.tsx', "import '../../app/base.css';"],
    ['a file in no area', 'src/helpers/a.ts', ''],
    ['a file beside main', 'src/other.ts', ''],
  ];
  it.each(bad)('%s', (_, file, code) => {
    expect(judge(file, code)).toHaveLength(1);
  });
});

describe('the judge of imports allows', () => {
  const good: [string, string, string][] = [
    ['zod in the scenario format', 'src/scenario/schema/a.ts', "import { z } from 'zod';"],
    ['a deed in a phase', 'src/engine/phases/control.ts', "import { x } from '../deeds/men';"],
    ['the record of phases', 'src/engine/phases/index.ts', "import { x } from './allies';"],
    ['a file with its ending', 'src/policies/a.ts', "import { x } from '../engine/state/state.ts';"],
    ['scenario files in the session', 'src/session/a.ts', "import { x } from '../scenario/compile/compile';"],
    ['types of session in a panel', 'src/screens/play/panels/a.tsx', "import type { X } from '../../../session/tree';"],
    [
      'inline types of lab in a panel',
      'src/screens/play/panels/a.tsx',
      "import { type X } from '../../../lab/levers';",
    ],
    [
      'a type of step in a panel',
      'src/screens/play/panels/a.tsx',
      "import type { X } from '../../../engine/simulation';",
    ],
    ['a chart in a panel', 'src/screens/play/panels/a.tsx', "import { odds } from '../../../ui/charts/odds';"],
    ['a panel in its screen', 'src/screens/play/a.tsx', "import { Desk } from './panels/desk';"],
    ["a screen's own style sheet", 'src/screens/play/a.tsx', "import './a.css';"],
    ['what screens share in a screen', 'src/screens/debrief/a.ts', "import { x } from '../../present/names';"],
    ['a service in a screen', 'src/screens/debrief/a.ts', "import { x } from '../../app/services/scenarios';"],
    ['a screen in the shell, late', 'src/app/a.ts', "export const x = () => import('../screens/play/view');"],
    [
      'a released engine in its door, late',
      'src/play/engines/engineOf.ts',
      "export const x = () => import('../../../releases/rules-2/engine.js');",
    ],
    ['phaser in a scene', 'src/map/draw/a.ts', "import Phaser from 'phaser';"],
    ['the map loaded late', 'src/app/a.ts', "export const x = () => import('../map/draw/MapScene');"],
    ['the queue in the command line, late', 'src/cli/a.ts', "export const x = () => import('../queue/runner');"],
    ['types of the queue in the command line', 'src/cli/a.ts', "import type { X } from '../queue/runner';"],
    ['bullmq in the queue', 'src/queue/a.ts', "import { Queue } from 'bullmq';"],
    ['the command line to session', 'src/cli/a.ts', "import { x } from '../session/tree';"],
    ['words in strings and comments', 'src/engine/a.ts', "// import 'phaser'\nexport const x = \"import 'phaser'\";"],
  ];
  it.each(good)('%s', (_, file, code) => {
    expect(judge(file, code)).toEqual([]);
  });
});
