// What deploy/ has for batch systems, as far as it can be tried without one: the manifest against the schema that
// Kubernetes publishes, its command and the script of Slurm run with the variables that the systems set.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Job } from 'kubernetes-models/batch/v1';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inRoot, openCli } from '../support/brink.ts';

const cli = openCli();
afterAll(() => cli.remove());
const read = (...path: string[]): string => readFileSync(join(cli.folder, ...path), 'utf8');
const dockerfile = readFileSync(inRoot('deploy', 'Dockerfile'), 'utf8');

const name = z.string().regex(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/);
const quantity = z.string().regex(/^\d+(m|Ki|Mi|Gi)?$/);
const metadata = z.strictObject({ name, labels: z.record(name, name) });
/** What is asked of the manifest beyond the schema: that it is safe, and all that it says. */
const container = z.strictObject({
  ...{ name, image: z.string().regex(/^[a-z0-9./-]+:[\w.-]+$/), workingDir: z.string().startsWith('/') },
  imagePullPolicy: z.enum(['Always', 'IfNotPresent', 'Never']),
  env: z.array(z.strictObject({ name: z.string().regex(/^[A-Z_]+$/), value: z.string() })),
  ...{ command: z.array(z.string()).min(1), args: z.array(z.string()) },
  resources: z.strictObject({
    requests: z.strictObject({ cpu: quantity, memory: quantity }),
    limits: z.strictObject({ memory: quantity }),
  }),
  securityContext: z.strictObject({
    allowPrivilegeEscalation: z.literal(false),
    readOnlyRootFilesystem: z.literal(true),
    capabilities: z.strictObject({ drop: z.tuple([z.literal('ALL')]) }),
  }),
  volumeMounts: z.array(z.strictObject({ name, mountPath: z.string().startsWith('/') })),
});
const job = z.strictObject({
  apiVersion: z.literal('batch/v1'),
  kind: z.literal('Job'),
  metadata,
  spec: z.strictObject({
    completionMode: z.literal('Indexed'),
    ...{ completions: z.int().positive(), parallelism: z.int().positive(), backoffLimitPerIndex: z.int().min(0) },
    template: z.strictObject({
      metadata: metadata.omit({ name: true }),
      spec: z.strictObject({
        // An index may fail by itself only where its pods are not started again in place.
        restartPolicy: z.literal('Never'),
        automountServiceAccountToken: z.literal(false),
        securityContext: z.strictObject({
          runAsNonRoot: z.literal(true),
          ...{ runAsUser: z.int().positive(), runAsGroup: z.int().positive(), fsGroup: z.int().positive() },
          seccompProfile: z.strictObject({ type: z.enum(['RuntimeDefault', 'Localhost']) }),
        }),
        containers: z.tuple([container]),
        volumes: z.array(z.strictObject({ name, persistentVolumeClaim: z.strictObject({ claimName: name }) })),
      }),
    }),
  }),
});

const written: unknown = JSON.parse(readFileSync(inRoot('deploy', 'kubernetes', 'sweep.json'), 'utf8'));

/** What its schema says against a manifest's values, by the checks that the package has made of it; else undefined. */
function wrongValue(manifest: string): string | undefined {
  try {
    new Job(JSON.parse(manifest)).validate();
  } catch (error) {
    return String(error);
  }
  return undefined;
}

/**
 * What its schema says against each manifest's fields. Its values may have others, which a cluster would drop or
 * refuse: only as types does the package have the names that there are, and the compiler refuses what is none of them.
 */
function wrongFields(manifests: readonly string[]): string[] {
  const model = inRoot('node_modules', 'kubernetes-models', 'batch', 'v1', 'Job');
  const files = manifests.map((manifest, i) =>
    cli.file(`manifest${i}.ts`, `import type { IJob } from '${model}';\nexport const job: IJob = ${manifest};\n`),
  );
  const flags = ['--noEmit', '--strict', '--skipLibCheck', '--pretty', 'false', '--moduleResolution', 'bundler'];
  const compiler = inRoot('node_modules', 'typescript', 'bin', 'tsc');
  const { stdout } = spawnSync(process.execPath, [compiler, ...flags, '--module', 'esnext', ...files], {
    cwd: cli.folder,
    encoding: 'utf8',
  });
  return files.map((_, i) => stdout.split('\n').find((line) => line.startsWith(`manifest${i}.ts`)) ?? '');
}

describe('the manifest for Kubernetes', () => {
  it('is a Job by the schema that Kubernetes publishes, in its fields and in its values', () => {
    const text = JSON.stringify(written);
    const spoilt = (from: string, to: string): string => {
      expect(text).toContain(from);
      return text.replace(from, to);
    };
    const misspelt = [
      spoilt('"completions"', '"completion"'),
      spoilt('"backoffLimitPerIndex"', '"backofLimitPerIndex"'),
      spoilt('"readOnlyRootFilesystem"', '"readonlyRootFilesystem"'),
      spoilt('"claimName"', '"claim"'),
    ];
    const found = wrongFields([text, ...misspelt]);
    expect(found[0]).toBe('');
    for (const line of found.slice(1)) expect(line).toMatch(/does not exist in type|but .+ not exist/);
    expect(wrongValue(text)).toBeUndefined();
    expect(wrongValue(spoilt('"completions":8', '"completions":"8"'))).toContain('spec/completions must be integer');
    expect(wrongValue(spoilt('"Indexed"', '"indexed"'))).toContain('spec/completionMode must be equal to one of');
    expect(wrongValue(spoilt('"containers"', '"container"'))).toContain('must have required property containers');
  });

  it('has what is asked of it, and no more', () => {
    expect(job.safeParse(written).error).toBeUndefined();
  });

  it('would be refused with a field that is misspelt, or a root that can be written to', () => {
    const text = JSON.stringify(written);
    for (const [from, to] of [
      ['"completions"', '"completion"'],
      ['"readOnlyRootFilesystem":true', '"readOnlyRootFilesystem":false'],
      ['"runAsUser":1000', '"runAsUser":0'],
    ]) {
      expect(text).toContain(from);
      expect(job.safeParse(JSON.parse(text.replace(from, to))).success).toBe(false);
    }
  });

  it('plays as many parts as it has pods, and writes where a volume is', () => {
    const { spec } = job.parse(written);
    const [{ env, volumeMounts, workingDir }] = spec.template.spec.containers;
    expect(env).toEqual([{ name: 'SHARDS', value: String(spec.completions) }]);
    expect(volumeMounts.map(({ mountPath }) => mountPath)).toContain(workingDir);
    expect(spec.template.spec.volumes.map((volume) => volume.name)).toEqual(volumeMounts.map((mount) => mount.name));
  });
});

describe('the image', () => {
  it("is made from Node's own, and its user is not root", () => {
    const from = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    expect(from).toEqual(['node:20-bookworm-slim', 'node:20-bookworm-slim']);
    expect([...dockerfile.matchAll(/^USER (.+)$/gm)].map(([, user]) => user)).toEqual(['1000:1000']);
  });
});

const SWEEP = ['five-valleys', '--seed', '7', '--vary', 'government-will=0.3:0.7:2', '--runs', '4'];

describe('the parts of a sweep', () => {
  /** What the image holds, in a folder here. */
  const image = join(cli.folder, 'brink');
  beforeAll(() => {
    // As the Dockerfile copies it, file by file.
    const copied = [...dockerfile.matchAll(/^COPY --from=build (.+)$/gm)].flatMap(([, paths]) => paths.split(' '));
    mkdirSync(image);
    for (const path of copied.filter((each) => each.startsWith('/build/'))) {
      const file = path.replace('/build/', '');
      cpSync(file === 'dist/cli' ? cli.built : inRoot(file), join(image, file), { recursive: true });
    }
    expect(cli.run('sweep', ...SWEEP, '--csv', 'whole.csv', '--quiet')).toMatchObject({ code: 0 });
  });
  afterAll(() => rmSync(image, { recursive: true }));

  const merged = (files: readonly string[]): string => {
    rmSync(join(cli.folder, 'merged.csv'), { force: true });
    expect(cli.run('merge', ...files, '--csv', 'merged.csv')).toMatchObject({ code: 0 });
    return read('merged.csv');
  };
  const run = (program: string, args: readonly string[], env: Record<string, string>) =>
    spawnSync(program, args, { cwd: cli.folder, encoding: 'utf8', env: { PATH: process.env.PATH, ...env } });

  it('are those of one machine, played by the command of the manifest', () => {
    const [{ command }] = job.parse(written).spec.template.spec.containers.map((each) => ({
      command: each.command.map((word) => word.replaceAll('/brink/', `${image}/`)),
    }));
    const files = ['0', '1'].map((index) => {
      const env = { JOB_COMPLETION_INDEX: index, SHARDS: '2' };
      expect(run(command[0], [...command.slice(1), 'sweep', ...SWEEP], env)).toMatchObject({ status: 0, stderr: '' });
      return `sweep-${index}.csv`;
    });
    expect(merged(files)).toBe(read('whole.csv'));
  });

  const script = inRoot('deploy', 'slurm', 'sweep.sh');
  const slurm = (id: string, more: Record<string, string> = {}) =>
    run('bash', [script, ...SWEEP], {
      ...{ BRINK: image, SLURM_ARRAY_TASK_ID: id, SLURM_ARRAY_TASK_MIN: '1' },
      ...{ SLURM_ARRAY_TASK_MAX: '2', SLURM_ARRAY_TASK_COUNT: '2', SLURM_CPUS_PER_TASK: '1', ...more },
    });

  it('are those of one machine, played by the script of Slurm', () => {
    const files = ['1', '2'].map((id) => {
      rmSync(join(cli.folder, `sweep-${id}.csv`), { force: true });
      expect(slurm(id)).toMatchObject({ status: 0, stderr: '' });
      return `sweep-${id}.csv`;
    });
    expect(merged(files)).toBe(read('whole.csv'));
  });

  it('are not played by an array with gaps, outside of one, or without the program', () => {
    expect(slurm('1', { SLURM_ARRAY_TASK_MAX: '3' })).toMatchObject({ status: 2 });
    expect(slurm('0', { SLURM_ARRAY_TASK_MIN: '0' })).toMatchObject({ status: 2 });
    expect(slurm('').stderr).toContain('submit it with sbatch');
    expect(slurm('1', { BRINK: '' }).stderr).toContain('the folder of Brink');
  });
});
