import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judgeSettings } from '../../src/settings/judge-settings.ts';
import type {
  BranchSettings,
  NativeReviews,
  Protection,
  RequiredStatus,
  Rule,
  Settings,
} from '../../src/settings/settings.ts';
import { readWorkflow } from '../../src/settings/workflow-file.ts';
import { HIDDEN, mainBranch, RULES, ruleset, seen, soundSettings, WORKFLOWS } from './sound.ts';

const statuses: fc.Arbitrary<readonly RequiredStatus[]> = fc.array(
  fc.record({ context: fc.constantFrom('sdlc-gate', 'other'), app: fc.constantFrom(null, 15368, 4711) }),
  { maxLength: 2 },
);
const reviews: fc.Arbitrary<NativeReviews> = fc.record({
  codeOwners: fc.boolean(),
  staleDismissed: fc.boolean(),
  lastPush: fc.boolean(),
});
const protection: fc.Arbitrary<Protection | null> = fc.option(
  fc
    .record({
      statuses,
      signatures: fc.boolean(),
      forcePushes: fc.boolean(),
      deletions: fc.boolean(),
      bypass: fc.constantFrom([], ['administrators']),
      reviews: fc.option(reviews),
    })
    .map(({ reviews: native, ...rest }) => (native === null ? rest : { ...rest, reviews: native })),
);
const rules: fc.Arbitrary<readonly Rule[]> = fc
  .tuple(fc.subarray([...RULES]), fc.constantFrom(1, 2), statuses)
  .map(([kept, id, asked]) =>
    kept.map((rule) => ({
      ...rule,
      ruleset: rule.type === 'deletion' ? id : 1,
      statuses: rule.type === 'required_status_checks' ? asked : [],
    })),
  );

/** A branch as it is: what its own protection requires is seen in two places, and is the same in both. */
const branch: fc.Arbitrary<BranchSettings> = fc
  .tuple(rules, protection)
  .map(([some, own]) =>
    mainBranch({ rules: seen(some), protection: seen(own), requiredByProtection: seen(own?.statuses ?? []) }),
  );

/** The workflows of the control as they are, and edited in ways that undo something. */
const EDITED = [
  ['', ''],
  ['contents: read', 'contents: write'],
  ['pull_request_target', 'pull_request'],
].map(([from = '', to = '']) =>
  seen(WORKFLOWS.map(({ path, text }) => readWorkflow({ path, text: text.replace(from, to) }))),
);

/** Settings with some things undone. */
const settings: fc.Arbitrary<Settings> = fc
  .record({
    main: branch,
    bypass: fc.constantFrom<readonly string[]>([], ['team 3']),
    enabled: fc.boolean(),
    mayApprove: fc.boolean(),
    owners: fc.constantFrom('', '* @alice', '* @alice\n/.github/workflows/sdlc-gate.yml\n'),
    lets: fc.constantFrom<'all' | 'protected'>('all', 'protected'),
    bound: fc.boolean(),
    secret: fc.boolean(),
    workflows: fc.constantFrom(...EDITED),
    state: fc.constantFrom('active', 'disabled_manually'),
  })
  .map((drawn) => {
    const sound = soundSettings();
    return soundSettings({
      branches: [drawn.main],
      rulesets: [ruleset(1, seen(drawn.bypass)), ruleset(2, seen([]))],
      actions: seen({ enabled: drawn.enabled, allowed: 'all', pinningRequired: drawn.mayApprove }),
      workflowRights: seen({ byDefault: 'read', mayApprove: drawn.mayApprove }),
      codeOwners: seen({ path: 'CODEOWNERS', text: drawn.owners, errors: seen([]) }),
      environments: drawn.bound ? sound.environments : seen([{ name: 'countersign', lets: drawn.lets }]),
      openSecrets: seen(drawn.secret ? [{ name: 'ANTHROPIC_API_KEY', of: 'repository' }] : []),
      workflows: drawn.workflows,
      runs: sound.runs.seen ? seen(sound.runs.value.map((each) => ({ ...each, state: drawn.state }))) : sound.runs,
    });
  });

type Hideable = Exclude<
  { [Key in keyof Settings]: Settings[Key] extends { seen: boolean } ? Key : never }[keyof Settings],
  undefined
>;
const FIELDS: readonly Hideable[] = [
  'codeOwners',
  'workflows',
  'runs',
  'environments',
  'openSecrets',
  'actions',
  'workflowRights',
  'labels',
  'writers',
  'reviewer',
  'reviewerRights',
  'retrospectives',
];
const OF_BRANCH = ['rules', 'protection', 'requiredByProtection'] as const;

function hide(
  whole: Settings,
  fields: readonly Hideable[],
  ofBranch: readonly (typeof OF_BRANCH)[number][],
  lists: boolean,
): Settings {
  return {
    ...whole,
    ...Object.fromEntries(fields.map((field) => [field, HIDDEN])),
    branches: whole.branches.map((each) => ({
      ...each,
      ...Object.fromEntries(ofBranch.map((part) => [part, HIDDEN])),
    })),
    rulesets: lists ? whole.rulesets.map((each) => ({ ...each, bypass: HIDDEN })) : whole.rulesets,
  };
}

test('what a token may not see never turns an answer into another one: it is the same, or not observed', () => {
  fc.assert(
    fc.property(
      settings,
      fc.subarray([...FIELDS]),
      fc.subarray([...OF_BRANCH]),
      fc.boolean(),
      (whole, fields, ofBranch, lists) => {
        const full = judgeSettings(whole);
        const partial = judgeSettings(hide(whole, fields, ofBranch, lists));
        const other = partial.filter(({ state }, index) => state !== 'not observed' && state !== full[index]?.state);
        expect(other.map(({ control, state }) => `${control} ${state}`)).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
