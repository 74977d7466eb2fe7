import { code, table } from '../../report/markdown.ts';
import type { BranchWindow } from '../window.ts';
import {
  CLASSES,
  type ChangeClass,
  type Member,
  type MergedChange,
  type Metrics,
  type Population,
} from '../population.ts';
import { commitLink, counted, duration, instant, name, person, type Place, sentence, titleCell } from './cells.ts';
import type { Flow, Section } from './flow.ts';

/** What each class means, for whoever reads the counts. */
const MEANING: Readonly<Record<ChangeClass, string>> = {
  unresolved: 'could not be found out',
  'direct-push': 'no pull request brought it',
  emergency: 'an emergency change',
  unreviewed: 'the policy was not satisfied at the merge',
  'ai-approved': 'the AI reviewer’s approval stood at the merge',
  'human-approved': 'satisfied by people alone',
  exempt: 'the policy asked for no approval',
};

/** The table that the blog shows, with its columns first: every AI-approved merge, ascending. */
export function listedSection(changes: readonly MergedChange[]): Section {
  const head = table(['PR', 'Title', 'Author', 'Merged At', 'Merged by', 'Refused before'], []);
  const rows = changes.map(
    ({ number, title, author, mergedBy, mergedAt, refusedBefore }) =>
      `| #${number} | ${titleCell(title)} | ${person(author)} | ${instant(mergedAt)} | ${person(mergedBy)} | ${refusedBefore === 0 ? '' : counted(refusedBefore, 'time')} |`,
  );
  const flow = { open: head, again: `### AI-Approved Merges, continued\n\n${head}`, rows, close: '' };
  return {
    head: `### AI-Approved Merges${changes.length === 0 ? '\n\nNone.' : ''}`,
    flows: rows.length === 0 ? [] : [flow],
    share: 0.35,
  };
}

/** Counts by class, the equation, and where each branch went. */
export function populationSection(
  { counts, equation, members, byBranch }: Population,
  windows: readonly Pick<BranchWindow, 'branch' | 'base' | 'head' | 'log'>[],
  place: Place,
): Section {
  const classes = table(
    ['Class', 'Commits', 'Which are those'],
    CLASSES.map((each) => [each, String(counts[each]), MEANING[each]]),
  );
  const head = `### Population\n\n${counted(members.length, 'commit')} in exactly one class each: ${equationText(equation)}\n\n${classes}`;
  const columns = table(['Branch', 'From', 'To', 'Commits', 'Activity log'], []);
  const rows = windows.map(({ branch, base, head: tip, log }) => {
    const from = base === null ? 'nothing' : commitLink(place, base);
    const own = byBranch.find((each) => each.branch === branch);
    const seen = log.observed ? `${own?.log}` : `not observed: ${sentence(log.why)}`;
    return `| ${name(branch)} | ${from} | ${commitLink(place, tip)} | ${own?.commits} | ${seen} |`;
  });
  return {
    head,
    flows: [{ open: columns, again: `### Population, continued\n\n${columns}`, rows, close: '' }],
    share: 0.05,
  };
}

/** The equation as code; P writes it of digits, words and signs alone. */
export function equationText(equation: string): string {
  return /^[\w +=-]+$/.test(equation) ? `\`${equation}\`` : code(equation);
}

/** What the token could not see, which is not the same as none. */
export function notObservedSection(notObserved: readonly string[]): Section {
  const none = notObserved.length === 0;
  const rows = notObserved.map((each) => `- ${sentence(each)}`);
  return {
    head: `### Not observed${none ? '\n\nEverything that this report speaks of could be seen.' : ''}`,
    flows: none ? [] : [{ open: '', again: '### Not observed, continued\n', rows, close: '' }],
    share: 0.1,
  };
}

/** What the control saves and costs. */
export function metricsText(
  { merged, aiApprovedShare, medianToMerge: { ai, human } }: Metrics,
  changes: readonly MergedChange[],
): string {
  const refused = changes.filter(({ refusedBefore }) => refusedBefore > 0);
  const times = refused.reduce((sum, { refusedBefore }) => sum + refusedBefore, 0);
  const median = (value: number | null): string => (value === null ? 'no such merge' : duration(value));
  const saved = ai !== null && human !== null && human > ai ? duration(human - ai) : null;
  return [
    '### Metrics\n',
    table(
      ['Measure', 'Value'],
      [
        ['Merged changes', String(merged)],
        ['Approved by AI', aiApprovedShare === null ? 'no merge' : `${Math.round(aiApprovedShare * 100)} %`],
        ['Median time to merge, AI approval', median(ai)],
        ['Median time to merge, human approval', median(human)],
        ...(saved === null ? [] : [['What AI approval saves, by the medians', `${saved} a change`]]),
        ['Refused by the AI reviewer before', `${counted(times, 'time')}, in ${counted(refused.length, 'change')}`],
      ],
    ),
  ].join('\n');
}

/** Everything that is no AI-approved merge, folded up, class by class. */
export function restSection({ members, changes }: Population, place: Place): Section {
  const pulls = new Map(changes.map((change) => [change.number, change]));
  const explained = ({ pull, class: each, branch }: Member): boolean => {
    const change = pull === null ? undefined : pulls.get(pull);
    return change?.class === each && change.branch === branch;
  };
  // What a merged change does not stand for has a row of its own.
  const single = members.filter((one) => !explained(one));
  const flows = CLASSES.filter((each) => each !== 'ai-approved').flatMap((each) => {
    const merged = changes.filter((change) => change.class === each);
    const alone = single.filter((one) => one.class === each);
    return [...changeFlow(each, merged), ...commitFlow(each, alone, place)];
  });
  return {
    head: `### The rest of the population${flows.length === 0 ? '\n\nThere is none.' : ''}`,
    flows,
    share: 0,
  };
}

function changeFlow(each: ChangeClass, changes: readonly MergedChange[]): readonly Flow[] {
  if (changes.length === 0) return [];
  const rows = changes.map(
    ({ number, title, author, mergedAt, approvers, commits }) =>
      `| #${number} | ${titleCell(title)} | ${person(author)} | ${instant(mergedAt)} | ${approversCell(approvers)} | ${commits} |`,
  );
  const head = table(['PR', 'Title', 'Author', 'Merged At', 'Approved by', 'Commits'], []);
  return [folded(`${each}: ${counted(changes.length, 'pull request')}`, head, rows)];
}

function commitFlow(each: ChangeClass, members: readonly Member[], place: Place): readonly Flow[] {
  if (members.length === 0) return [];
  const rows = members.map(({ sha, branch, pull, why }) => {
    return `| ${commitLink(place, sha)} | ${name(branch)} | ${pull === null ? '' : `#${pull}`} | ${sentence(why)} |`;
  });
  const head = table(['Commit', 'Branch', 'PR', 'Why'], []);
  return [folded(`${each}: ${counted(members.length, 'single commit')}`, head, rows)];
}

function folded(summary: string, head: string, rows: readonly string[]): Flow {
  return {
    open: `<details>\n<summary>${summary}</summary>\n\n${head}`,
    again: `<details>\n<summary>${summary}, continued</summary>\n\n${head}`,
    rows,
    close: '\n</details>',
  };
}

const APPROVERS = 10;

function approversCell(approvers: readonly string[]): string {
  const shown = approvers.slice(0, APPROVERS).map((login) => person({ login }));
  const more = approvers.length - shown.length;
  return more > 0 ? `${shown.join(' ')} and ${more} more` : shown.join(' ');
}
