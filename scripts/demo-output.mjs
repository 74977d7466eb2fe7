import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const weeks = ['week-1', 'week-2', 'week-3'];
const texts = [
  'report.html',
  'retrospective.md',
  'decision-record.json',
  ...weeks.flatMap((week) => [`${week}/manifest.json`, `${week}/population.json`]),
];

/**
 * What is wrong with what the demo has left in a folder, one sentence each; empty where everything is as the README says.
 * @param {string} folder
 * @returns {string[]}
 */
export function demoOutputProblems(folder) {
  const missing = [...texts, 'shop.git/HEAD'].filter((file) => !existsSync(join(folder, file)));
  if (missing.length > 0) return missing.map((file) => `${file} is missing`);
  /** @param {string} file */
  const read = (file) => readFileSync(join(folder, file), 'utf8');
  const report = read('report.html');
  const record = /** @type {{ decision?: unknown }} */ (JSON.parse(read('decision-record.json')));
  return [
    ...chainProblems(read, report),
    ...pageProblems(report),
    ...(/^# SDLC Weekly Retrospective .*\n\n<!-- countersign:retrospective /.test(read('retrospective.md'))
      ? []
      : ['retrospective.md does not begin with the title and the marker of a retrospective']),
    ...(record.decision === undefined ? ['decision-record.json holds no decision'] : []),
  ];
}

/**
 * @param {(file: string) => string} read
 * @param {string} report
 */
function chainProblems(read, report) {
  const problems = [];
  /** @type {string | null} */
  let before = null;
  for (const week of weeks) {
    const text = read(`${week}/manifest.json`);
    const { population, previous } = /** @type {{ population: string, previous: { digest: string } | null }} */ (
      JSON.parse(text)
    );
    if ((previous?.digest ?? null) !== before) problems.push(`${week} does not go on from the week before`);
    if (population !== sha256(read(`${week}/population.json`))) {
      problems.push(`the population of ${week} is not the one that its manifest commits to`);
    }
    before = sha256(text);
    if (!report.includes(before)) problems.push(`report.html does not have the digest of ${week}`);
  }
  return problems;
}

/**
 * The page must need nothing but itself: a reader may open it anywhere, and nothing it shows may come from elsewhere.
 * @param {string} report
 */
function pageProblems(report) {
  const problems = [];
  if (/<(?:script|iframe|img|link|object|embed|base)\b/i.test(report)) problems.push('report.html loads something');
  if (/\s(?:src|href)\s*=(?!"#)/i.test(report)) problems.push('report.html leads elsewhere');
  if (/@import|url\(/i.test(report)) problems.push('the style of report.html loads something');
  return problems;
}

/** @param {string} text */
function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}
