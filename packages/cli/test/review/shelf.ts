import type { Anthropic } from '@countersign/anthropic-emulator/anthropic';
import { countersign, type Ran } from '../support/console.ts';
import { type Repository, TEST_ENV, type Workshop } from '../support/repository.ts';
import type { Console } from '../../src/terminal/console.ts';

/** A repository with a policy, review instructions and some code on `main`, on a new branch `topic`. */
export function shop(shelf: Workshop): Repository {
  const repository = shelf.repository();
  repository.write('.github/change-policy.yml', "high-risk: ['infra/**']\n");
  repository.write('.github/review-instructions.md', 'Prices are whole cents.\n');
  repository.write('src/cart.ts', lines('price', 40));
  repository.write('infra/main.tf', 'resource "a" {}\n');
  repository.commit('shop');
  repository.git('checkout', '--quiet', '-b', 'topic');
  return repository;
}

/** Lines of code that are all different. */
export function lines(name: string, count: number): string {
  return Array.from({ length: count }, (_, at) => `export const ${name}${at} = ${at};\n`).join('');
}

/** `countersign review` beside a local Anthropic. */
export function review(
  anthropic: Anthropic,
  { folder }: Pick<Repository, 'folder'>,
  argv: readonly string[] = [],
  settings: Partial<Console> = {},
): Promise<Ran> {
  const env = { ...TEST_ENV, ANTHROPIC_BASE_URL: anthropic.url, ANTHROPIC_API_KEY: anthropic.apiKey };
  return countersign(folder, ['review', ...argv], { env, ...settings });
}
