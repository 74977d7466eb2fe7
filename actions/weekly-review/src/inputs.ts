import { UserError } from '@countersign/soc2/errors';

/** The action's inputs. */
export interface Inputs {
  readonly token: string;
  readonly policy: string;
  readonly issueLabel: string;
  readonly assignees: readonly string[];
  readonly lookbackDays: number;
  /** Empty where the window goes on from the retrospective before. */
  readonly startSha: string;
  /** Empty where bypasses and settings are not observed. */
  readonly auditToken: string;
  readonly mode: 'report' | 'sign-off';
}

/** Reads every input at once, in one place. Throws a `UserError` on what is none of an input's values. */
export function readInputs(input: (name: string) => string): Inputs {
  const policy = input('policy');
  if (policy === '' || policy.includes('\n')) {
    throw new UserError('the input `policy` is no path', 'Name the file on the default branch.');
  }
  const mode = input('mode');
  if (mode !== 'report' && mode !== 'sign-off') {
    throw new UserError(`the input \`mode\` is ${JSON.stringify(mode)}`, 'Write `report` or `sign-off`.');
  }
  return {
    token: input('github-token'),
    policy,
    issueLabel: input('issue-label'),
    assignees: assigneesOf(input('assignees')),
    lookbackDays: daysOf(input('lookback-days')),
    startSha: input('start-sha').toLowerCase(),
    auditToken: input('audit-token'),
    mode,
  };
}

/** GitHub takes this many assignees of an issue. */
const MOST_ASSIGNEES = 10;

function assigneesOf(text: string): readonly string[] {
  const logins = text.split(/[\s,]+/).flatMap((login) => (login === '' ? [] : [login.replace(/^@/, '')]));
  if (logins.length <= MOST_ASSIGNEES) return logins;
  throw new UserError(`the input \`assignees\` names ${logins.length} people`, `GitHub takes ${MOST_ASSIGNEES}.`);
}

/** The activity log is read for as long as a first window is: a year is what GitHub keeps of it. */
const MOST_DAYS = 365;

function daysOf(text: string): number {
  const days = /^[1-9]\d{0,2}$/.test(text) ? Number(text) : Number.NaN;
  if (days <= MOST_DAYS) return days;
  throw new UserError(
    `the input \`lookback-days\` is ${JSON.stringify(text)}`,
    `Write a whole number from 1 to ${MOST_DAYS}.`,
  );
}
