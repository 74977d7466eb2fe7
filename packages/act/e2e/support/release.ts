import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import type { Step } from '../../src/workflow.ts';

/** The root of the checkout. */
export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** Whose actions the set-ups use. */
export const HOUSE = 'OWNER/countersign';

/** What a consumer's runner fetches of the house at a commit: the actions, and the bundles that they run. */
export function copyRelease(target: string): void {
  for (const action of readdirSync(join(ROOT, 'actions'))) {
    mkdirSync(join(target, 'actions', action), { recursive: true });
    cpSync(join(ROOT, 'actions', action, 'action.yml'), join(target, 'actions', action, 'action.yml'));
    cpSync(join(ROOT, 'dist', action), join(target, 'dist', action), { recursive: true });
  }
}

/** The files by which this project's own repository is governed: control, actions and bundles. */
export function ownFiles(release: string): Readonly<Record<string, string>> {
  const control = ['change-policy.yml', 'review-instructions.md', 'CODEOWNERS', ...OWN_WORKFLOWS].map((name) => {
    const text = readFileSync(join(ROOT, '.github', name), 'utf8');
    // The reviewer App that the policy has a place for.
    return [`.github/${name}`, text.replace(/^# ai-reviewer: .*$/m, 'ai-reviewer: acme-reviewer[bot]')] as const;
  });
  const built = readdirSync(release, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => [path.slice(release.length + 1), readFileSync(path, 'utf8')] as const);
  return Object.fromEntries([...control, ...built]);
}

const OWN_WORKFLOWS = ['sdlc-gate', 'sdlc-gate-relay', 'claude-pr-review', 'sdlc-weekly-review'].map(
  (name) => `workflows/${name}.yml`,
);

/** The folder in place of an action of `owner/name@commit`: the release, or a stand-in for an action of others. */
export function folderOf(action: string, release: string): string {
  const [name = ''] = action.split('@');
  if (name === HOUSE) return release;
  const standIns = join(ROOT, 'packages/act/stand-ins');
  const [owner, short = ''] = name.split('/');
  const known = (owner === 'actions' || owner === 'anthropics') && readdirSync(standIns).includes(short);
  if (!known) throw new Error(`there is no stand-in for ${action}`);
  return join(standIns, short);
}

interface RawAction {
  readonly runs: { readonly steps?: readonly { readonly id?: string; readonly if?: string }[] };
}

/** The steps inside one of the house's actions, from a `uses:` of any kind; none where it is not composite. */
export function houseSteps(uses: string): readonly Step[] {
  const name = /(?:OWNER\/countersign|^\.)\/actions\/([a-z-]+)/.exec(uses)?.[1];
  if (name === undefined) return [];
  const { runs } = load(readFileSync(join(ROOT, 'actions', name, 'action.yml'), 'utf8')) as RawAction;
  return (runs.steps ?? []).map(({ id, if: condition }, at) => ({
    key: id ?? String(at),
    ...(condition === undefined ? {} : { condition }),
  }));
}
