import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { playComposite } from '../src/composite.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'composite-'));
});
afterAll(() => rm(folder, { recursive: true }));

const run = (step: string): string => `run: node "$GITHUB_ACTION_PATH/../../dist/x/index.js" ${step}`;

async function action(env = '${{ inputs.secret }}'): Promise<string> {
  const file = join(folder, 'action.yml');
  const steps = [
    `    - {id: one, env: {KEY: '${env}', TOKEN: '\${{ inputs.token }}'}, ${run('first')}}`,
    `    - {id: two, if: steps.one.outputs.proceed == 'true', env: {PATH_OF: '\${{ steps.one.outputs.state }}'}, ${run('second')}}`,
  ];
  const inputs = "inputs: {secret: {default: ''}, token: {default: '${{ github.token }}'}}";
  const outputs = "outputs: {end: {value: '${{ steps.two.outputs.end }}'}}";
  await writeFile(file, [inputs, outputs, 'runs:', '  using: composite', '  steps:', ...steps, ''].join('\n'));
  return file;
}

describe('a composite action', () => {
  test('gives each step what action.yml gives it, and no more', async () => {
    const seen: unknown[] = [];
    const outputs = await playComposite(await action(), { secret: 's' }, { token: 't' }, async (argument, env) => {
      seen.push([argument, env]);
      return argument === 'first' ? { proceed: 'true', state: '/tmp/x' } : { end: 'well' };
    });
    expect(seen).toEqual([
      ['first', { KEY: 's', TOKEN: 't' }],
      ['second', { PATH_OF: '/tmp/x' }],
    ]);
    expect(outputs).toEqual({ end: 'well' });
  });

  test('leaves out a step whose condition does not hold', async () => {
    const ran: string[] = [];
    const outputs = await playComposite(await action(), {}, {}, async (argument) => {
      ran.push(argument);
      return { proceed: 'false' };
    });
    expect(ran).toEqual(['first']);
    expect(outputs).toEqual({ end: '' });
  });

  test('is not played where it says what nobody here understands', async () => {
    const playing = playComposite(await action('${{ secrets.KEY }}'), {}, {}, async () => ({}));
    await expect(playing).rejects.toThrow('cannot evaluate secrets.KEY');
  });
});
