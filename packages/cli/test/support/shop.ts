import type { Repository } from './repository.ts';

/** A policy with a plain glob and a named rule. */
export const POLICY = `high-risk:
  - '**/*.tf'
  - paths: ['services/identity/**']
    except: ['**/*.md']
    name: identity
    reason: Identity service
`;

/** Fills a repository with a policy and a few files on `main`, and leaves it on a new branch `topic`. */
export function shop(repository: Repository): Repository {
  repository.write('.github/change-policy.yml', POLICY);
  repository.write('services/identity/login.ts', 'export const login = 1;\n'.repeat(20));
  repository.write('services/cart/cart.ts', 'export const cart = 1;\n'.repeat(20));
  repository.write('infra/main.tf', 'resource "a" {}\n'.repeat(20));
  repository.write('docs/notes.md', 'notes\n');
  repository.commit('shop');
  repository.git('checkout', '--quiet', '-b', 'topic');
  return repository;
}
