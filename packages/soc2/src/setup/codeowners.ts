import { withoutBraces } from './braces.ts';
import { CONTROL_PATHS } from '../policy/control-paths.ts';
import { DEFAULT_POLICY_PATH, type Policy, type Reviewer } from '../policy/policy.ts';

/** Where GitHub looks for code owners, in its order: the first file that is there is the one. */
export const CODEOWNERS_PATHS: readonly string[] = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

const START = '# --- countersign: from .github/change-policy.yml; `countersign init` writes these lines again ---';
const END = '# --- countersign: end ---';

/**
 * The lines of CODEOWNERS for what the policy gives to people by name: each high-risk rule, then the control itself, since
 * the last line that matches wins. Empty where the policy names nobody. GitHub asks these people by itself, and its ruleset
 * can require them, whatever becomes of the gate.
 *
 * CODEOWNERS knows neither braces, brackets nor letter case: braces are written out, brackets widened. Exceptions of a rule
 * stay owned, because a line that takes them out would take them from earlier owners too.
 */
export function ownerLines(policy: Policy): readonly string[] {
  const rules = policy.highRisk.flatMap(({ name, paths, reviewers }) => {
    const owners = ownersOf(reviewers, policy);
    if (owners.length === 0) return [];
    return [`# ${name}`, ...paths.flatMap(ownerPatterns).map((pattern) => `${pattern} ${owners.join(' ')}`)];
  });
  const control = ownersOf(policy.controlOwners, policy);
  const places = new Set([
    ...CONTROL_PATHS.map(({ pattern }) => pattern),
    DEFAULT_POLICY_PATH,
    ...(policy.reviewInstructions === undefined ? [] : [policy.reviewInstructions]),
  ]);
  const ofControl =
    control.length === 0
      ? []
      : [
          '# the change control itself',
          ...[...places].flatMap(ownerPatterns).map((each) => `${each} ${control.join(' ')}`),
        ];
  return [...rules, ...ofControl];
}

/** The people whom a list of reviewers names; nobody where any human will do, since then no name is required. */
function ownersOf(reviewers: readonly Reviewer[], policy: Policy): readonly string[] {
  if (reviewers.some(({ kind }) => kind === 'human')) return [];
  return [
    ...new Set(
      reviewers.flatMap((reviewer) => {
        if (reviewer.kind === 'group') return ownersOf(policy.groups[reviewer.name] ?? [], policy);
        if (reviewer.kind === 'user') return [`@${reviewer.login}`];
        return reviewer.kind === 'team' ? [`@${reviewer.org}/${reviewer.slug}`] : [];
      }),
    ),
  ];
}

/** A glob of a policy as patterns of CODEOWNERS that match at least the same files, letter case aside. */
export function ownerPatterns(glob: string): readonly string[] {
  const written = withoutBraces(glob).map((each) =>
    each
      // What stands in brackets, and the brackets as themselves.
      .replaceAll(/\[+[^\]/]*\]+/g, '*')
      .replaceAll(/\*{3,}/g, '**')
      .replaceAll(/([ #\\])/g, '\\$1'),
  );
  return [
    ...new Set(
      written.map((each) => {
        const folder = each.replace(/\/\*\*$/, '/');
        const anchored = folder.startsWith('**/') ? folder : `/${folder}`;
        return anchored === '/**' ? '*' : anchored;
      }),
    ),
  ];
}

/**
 * A file of code owners with these lines in it, between two marks at its end so that nothing overrules them. What stands
 * outside of the marks stays as it is; without lines the marks go too.
 */
export function mergeOwners(existing: string, lines: readonly string[]): string {
  const line = existing.includes('\r\n') ? '\r\n' : '\n';
  const kept = existing.split(/\r?\n/);
  const start = kept.indexOf(START);
  const end = kept.indexOf(END, start);
  const own = start >= 0 && end >= 0 ? [...kept.slice(0, start), ...kept.slice(end + 1)] : kept;
  while (own.length > 0 && own.at(-1)?.trim() === '') own.pop();
  if (lines.length === 0) return start >= 0 ? joined(own, line) : existing;
  return joined([...own, ...(own.length === 0 ? [] : ['']), START, ...lines, END], line);
}

function joined(lines: readonly string[], line: string): string {
  return lines.length === 0 ? '' : `${lines.join(line)}${line}`;
}

const USER = /^@[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}$/i;
const TEAM = /^@[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}\/[\w.-]+$/i;

/**
 * Who owns the policy by a file of code owners, in order: whoever its own line names, which an earlier set-up may have
 * written, else the users who own everything. Teams of these are left out, as GITHUB_TOKEN reads none.
 */
export function ownersOfControl(text: string): readonly string[] {
  const last = text
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/(?:^|\s)#.*$/, '')
        .trim()
        .split(/\s+/),
    )
    .findLast(([pattern]) => pattern === '*' || pattern === `/${DEFAULT_POLICY_PATH}`);
  const [pattern, ...owners] = last ?? [];
  return owners.filter((owner) => USER.test(owner) || (pattern !== '*' && TEAM.test(owner)));
}
