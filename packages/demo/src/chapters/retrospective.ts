import type { Issue } from '@countersign/github-emulator/state/issue';
import type { Chapter } from '../chapter.ts';
import { forge } from '../retrospective/forge.ts';
import { merge, mergeChanges } from '../retrospective/merge-change.ts';
import { leaveClone, proveNewest, proveTampered } from '../retrospective/prove.ts';
import { judgeSignOff, reportWeek } from '../retrospective/run-weekly.ts';
import { tellWeek } from '../retrospective/tell-week.ts';
import type { Stage } from '../stage.ts';
import type { HappenedTold } from '../story.ts';
import { unmarked, row, say } from '../terminal.ts';

/** Three weeks, each with its retrospective, and what people try with them. */
export const retrospective: Chapter = {
  title: 'Three weeks pass, and every commit of them is accounted for: `weekly-review`, `countersign verify-window`',
  show,
};

async function show(stage: Stage): Promise<void> {
  const first = await firstWeek(stage);
  say();
  await signOffs(stage, first);
  say();
  const second = await secondWeek(stage);
  say();
  await thirdWeek(stage, second);
  say();
  await proofs(stage);
}

/** What was approved in the chapters before is merged: a high-risk change by a merge commit, a low-risk one squashed. */
async function firstWeek(stage: Stage): Promise<Issue> {
  const { repository, github } = stage;
  const named = (title: string) => {
    const pull = [...repository.pulls.values()].find((each) => each.title === title);
    if (pull === undefined) throw new Error(`no chapter has opened "${title}"`);
    return pull;
  };
  await merge(stage, named('Shorten the session'), 'merge');
  github.clock.advance({ hours: 4 });
  await merge(stage, named('Add up prices'), 'squash');
  github.clock.advance({ days: 3 });
  return tellWeek(stage, 1);
}

/** Its author may not sign for it; the CTO, who neither wrote nor merged it, may. */
async function signOffs(stage: Stage, issue: Issue): Promise<void> {
  const { author, cto, github } = stage;
  for (const [signer, words] of [
    [author, 'Looks good to me.'],
    [cto, 'Read all of it. #9 should have been high-risk: it is what customers pay.'],
  ] as const) {
    github.clock.advance({ hours: 3 });
    issue.comment(signer, words);
    await issue.close(signer);
    const { failure } = await judgeSignOff(stage, issue);
    if (failure !== undefined) throw new Error(`the sign-off was not judged: ${failure}`);
    const held = issue.state === 'closed';
    const said = issue.comments.findLast((comment) => comment.author.login === 'github-actions[bot]')?.body ?? '';
    tell(stage, {
      what: `@${signer.login} comments "${words}" and closes #${issue.number}`,
      outcome: held ? 'signed off' : 'opened again',
      good: held,
      why: reasonIn(said),
    });
  }
}

/** Labels are played with: nothing is decided from them, and each that disagrees is listed. */
async function secondWeek(stage: Stage): Promise<Issue> {
  const { author, colleague, reviewer, github } = stage;
  github.clock.advance({ days: 4 });
  await mergeChanges(stage, [
    {
      title: 'Sort the cart',
      files: { 'web/src/sort.ts': 'export const sorted = (names: string[]): string[] => names.toSorted();\n' },
      approvedBy: reviewer,
      method: 'rebase',
      before: (pull) => pull.removeLabel('ai-approved', author),
    },
    {
      title: 'Describe the cart',
      files: { 'web/README.md': '# The cart\n' },
      approvedBy: colleague,
      method: 'squash',
      after: (pull) => pull.addLabels(['ai-approved'], author),
    },
  ]);
  github.clock.advance({ days: 2 });
  return tellWeek(stage, 2);
}

/** A push goes past every pull request, and a forged retrospective would have it accounted for. */
async function thirdWeek(stage: Stage, before: Issue): Promise<void> {
  const { author, reviewer, repository, github } = stage;
  github.clock.advance({ days: 3 });
  await mergeChanges(stage, [
    {
      title: 'Greet returning customers',
      files: { 'web/src/greet.ts': 'export const greet = (name: string): string => `Welcome back, ${name}`;\n' },
      approvedBy: reviewer,
      method: 'queue',
    },
  ]);
  await repository.commit('main', {
    author,
    message: 'Hotfix',
    files: { 'services/identity/src/token.ts': "export const bypass = 'letmein';\n" },
  });
  github.clock.advance({ hours: 1 });
  const digest = stage.story.weeks.at(-1)?.digest ?? '';
  const body = forge(before.body ?? '', { head: repository.tip(), previous: { issue: before.number, digest } });
  // Any workflow of any branch writes issues as this account.
  const forged = repository.openIssue({ author: before.author, title: before.title, body });
  github.clock.advance({ days: 2 });
  const { failure = '' } = await reportWeek(stage);
  if (failure === '') throw new Error('the forged retrospective was believed');
  tell(stage, {
    what: `a forged retrospective, #${forged.number}, ends after a push to main that nobody reviewed`,
    outcome: 'refused',
    good: false,
    why: failure.split(/[.;] Find out/)[0] ?? failure,
  });
  repository.deleteIssue(forged);
  github.clock.advance({ hours: 1 });
  say();
  await tellWeek(stage, 3);
}

/** What anybody with a clone can do. */
async function proofs(stage: Stage): Promise<void> {
  await leaveClone(stage);
  const digest = stage.story.weeks.at(-1)?.digest ?? '';
  const [genuine, changed] = await Promise.all([proveNewest(stage, digest), proveTampered(stage, digest)]);
  if (genuine.code !== 0) throw new Error(`week 3 does not prove itself: ${JSON.stringify(genuine)}`);
  tell(stage, {
    what: 'countersign verify-window proves week 3 from a clone, and the chain back to week 1',
    outcome: 'verified',
    good: true,
    why: genuine.proved.join('; '),
  });
  const { code, mismatch } = changed;
  if (code !== 1 || mismatch === undefined) throw new Error('a changed population was not found out');
  tell(stage, {
    what: 'one digit of its population is changed: the direct push is no more',
    outcome: 'not verified',
    good: false,
    why: `${mismatch.at}: ${mismatch.recorded} is recorded, ${mismatch.computed} was found`,
  });
}

/** The first sentence of why, out of a comment of the action. */
function reasonIn(comment: string): string {
  const lines = comment.split('\n').filter((line) => line !== '' && !line.startsWith('<!--'));
  return unmarked(lines.find((line) => line.startsWith('- ')) ?? lines[0] ?? '').replace(/^- /, '');
}

function tell({ story }: Stage, told: HappenedTold): void {
  story.happened.push(told);
  row([{ text: told.what, width: 0 }]);
  row([
    { text: '', width: 2 },
    { text: told.outcome, width: 12, ink: told.good ? 'green' : 'red' },
    { text: told.why, width: 0, ink: 'dim' },
  ]);
}
