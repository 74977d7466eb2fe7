import { findings } from '@countersign/anthropic-emulator/answers';
import { startAnthropic } from '@countersign/anthropic-emulator/anthropic';
import { afterAll, describe, expect, test } from '@jest/globals';
import { classifyCommand } from '../../src/commands/classify.ts';
import { policyCheckCommand } from '../../src/commands/policy-check.ts';
import { reviewCommand } from '../../src/commands/review.ts';
import { countersign } from '../support/console.ts';
import { TEST_ENV, workshop } from '../support/repository.ts';

const shelf = workshop();
afterAll(() => shelf.clean());

/** Ids of commits and counts of files differ from repository to repository. */
const generic = (text: string): string =>
  text
    .replaceAll(/\b[0-9a-f]{12}\b/g, 'id')
    .replaceAll(/\b\d+ files/g, 'n files')
    .trimEnd();
const words = (command: string): readonly string[] => command.split(' ').slice(1);

describe('the example in a command’s help is what the command prints', () => {
  test('classify', async () => {
    const repository = shelf.repository();
    repository.write('.github/change-policy.yml', "high-risk:\n  - paths: ['**/*.tf']\n    name: Terraform\n");
    repository.git('update-ref', 'refs/remotes/origin/main', repository.commit());
    repository.write('infra/queue.tf', 'queue\n');
    repository.write('docs/queue.md', 'queue\n');
    repository.commit();
    const { command, output } = classifyCommand.help.example;
    const { out } = await countersign(repository.folder, words(command));
    expect(generic(out)).toBe(generic(output));
  });

  test('review', async () => {
    const repository = shelf.repository();
    repository.write('.github/change-policy.yml', "high-risk: ['**/*.tf']\n");
    repository.write('src/cart.ts', 'export const total = (prices: number[]): number => sum(prices);\n');
    repository.git('update-ref', 'refs/remotes/origin/main', repository.commit());
    const line = 'export const total = (prices: number[]): number => prices.length;';
    repository.write('src/cart.ts', `${line}\n`);
    repository.commit();
    const message = 'The total counts the items and leaves out their prices.';
    const found = { severity: 'major', category: 'correctness', path: 'src/cart.ts', quote: line, message };
    const anthropic = await startAnthropic({ script: () => findings(found) });
    try {
      const env = { ...TEST_ENV, ANTHROPIC_BASE_URL: anthropic.url, ANTHROPIC_API_KEY: anthropic.apiKey };
      const { command, output } = reviewCommand.help.example;
      const { out } = await countersign(repository.folder, words(command), { env });
      const timeless = (text: string): string =>
        generic(text)
          .replaceAll(/[\d,]+ tokens/g, 'n tokens')
          .replaceAll(/\d\.\d+( s|$)/gm, 'n$1');
      expect(timeless(out)).toBe(timeless(output));
    } finally {
      await anthropic.close();
    }
  });

  test('policy check', async () => {
    const repository = shelf.repository();
    const rules = [
      '  - infra/**',
      '  - db/**',
      '  - paths: [api/**]',
      '    name: interface',
      '  - paths:',
      '    # moved here last year',
      '      - apps/**',
    ];
    repository.write(
      '.github/change-policy.yml',
      `high-risk:\n${rules.join('\n')}\n  - service/identity/**\nlow-risk: {reviewers: [human]}\ncontrol-owners: ['@a', '@b', '@c']\n`,
    );
    for (const folder of ['infra', 'db', 'api', 'apps', 'services/identity']) repository.write(`${folder}/file`, 'x\n');
    repository.commit();
    const { command, output } = policyCheckCommand.help.example;
    const { out } = await countersign(repository.folder, words(command));
    expect(
      generic(out)
        .replaceAll(/\n\n {2}\S+ {2}note[\s\S]*?(?=\n\n|$)/g, '')
        .replace(/, \d notes?/, ''),
    ).toBe(generic(output));
  });
});
