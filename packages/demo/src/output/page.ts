import type { HappenedTold, ReviewTold, StatusTold, Story, WeekTold } from '../story.ts';
import { digest, escape, pill, prose, table } from './html.ts';
import { renderMarkdown } from './markdown.ts';
import { STYLE } from './style.ts';

/** What of a run of the demo stands on the page beside the story itself. */
export interface Facts {
  readonly repository: string;
  /** ISO 8601. */
  readonly at: string;
  readonly seconds: string;
}

/**
 * The whole story as one page that needs nothing but itself: no script, no font, no picture, no network, which its own
 * policy says to the browser as well.
 */
export function page(story: Story, { repository, at, seconds }: Facts): string {
  const sections = [
    section('verdicts', '1. Each pull request is classified', CLASSIFIED, verdicts(story)),
    section('approvals', '2. Approvals are judged', JUDGED, statuses(story.statuses)),
    section('review', '3. A model reads, code decides', REVIEWED, story.reviews.map(reviewed).join('\n')),
    section('retrospectives', '4. Three weeks, every commit accounted for', WEEKS, weeks(story)),
    section('proof', '5. Prove it again', PROOF, proof(story)),
  ];
  const links = [
    ['verdicts', 'Verdicts'],
    ['approvals', 'Approvals'],
    ['review', 'AI review'],
    ['retrospectives', 'Retrospectives'],
    ['proof', 'Proof'],
  ].map(([id = '', name = '']) => `<a href="#${id}">${name}</a>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Countersign: ${escape(repository)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>Every change, countersigned</h1>
<p>What the built actions of Countersign did to ${escape(repository)}, a repository on a local GitHub: verdicts, approvals,
an AI reviewer that is held to account, and three weekly retrospectives that account for every commit.</p>
<nav>${links.join('')}</nav>
</header>
<main>
${sections.join('\n')}
</main>
<footer>Made by <code>npm run demo</code> on ${escape(at)} in ${escape(seconds)} s. Nothing on this page comes from elsewhere.</footer>
</body>
</html>
`;
}

const CLASSIFIED = 'High or low, by the globs of the policy, with the reason for it. What cannot be known is high.';
const JUDGED =
  'One status for each head says what is missing. An approval counts for the commit that it was given on alone.';
const REVIEWED =
  'Every hunk is in a ledger. A finding that blocks, a hunk that nobody read, or text that speaks to the reviewer refuses the approval, whatever the model says.';
const WEEKS =
  'Each retrospective begins at the commit where the one before it ended, names its digest, and puts every commit into exactly one class.';
const PROOF =
  'The files beside this page prove the retrospectives again, without GitHub and without trust in this page.';

function section(id: string, title: string, about: string, content: string): string {
  return `<section id="${id}"><h2>${escape(title)}</h2><p>${escape(about)}</p>\n${content}\n</section>`;
}

function verdicts({ classified }: Story): string {
  return table(
    ['PR', 'Title', 'Risk', 'Rule', 'Reason'],
    classified.map(({ number, title, risk, rule, reason }) => [
      `#${number}`,
      escape(title),
      pill(risk, risk === 'low' ? 'good' : 'bad'),
      escape(rule),
      prose(reason),
    ]),
  );
}

const TONES: Readonly<Record<string, 'good' | 'bad' | 'wait'>> = {
  success: 'good',
  pending: 'wait',
  failure: 'bad',
  error: 'bad',
  APPROVE: 'good',
  REQUEST_CHANGES: 'bad',
};

function statuses(told: readonly StatusTold[]): string {
  return table(
    ['PR', 'What happens', 'Status', 'What it says', 'Labels'],
    told.map(({ number, what, state, description, labels }) => [
      `#${number}`,
      prose(what),
      pill(state, TONES[state] ?? 'plain'),
      prose(description),
      labels === ''
        ? ''
        : labels
            .split(', ')
            .map((label) => pill(label, 'plain'))
            .join(' '),
    ]),
  );
}

function reviewed({ number, what, event, coverage, why, body, comments }: ReviewTold): string {
  const verdict = pill(event, TONES[event] ?? 'plain');
  const said = comments.map(({ place, body: text }) => {
    return `<p class="place">on <code>${escape(place)}</code></p>${renderMarkdown(text)}`;
  });
  // The one with something to read on a line of the code stands open.
  return `<details class="sheet"${comments.length > 0 ? ' open' : ''}><summary>#${number} ${prose(what)} ${verdict} ${pill(coverage, 'plain')}</summary>
<div class="text"><p>${prose(why)}</p>${renderMarkdown(body)}${said.join('\n')}</div></details>`;
}

function weeks({ weeks: told, happened }: Story): string {
  const links = told.map(
    ({ week, issue, title, digest: hex }) =>
      `<div class="link"><strong>Week ${week}, #${issue}</strong>${escape(title.replace(/^.*?: /, ''))}<small>${digest(hex)}</small></div>`,
  );
  const newest = told.at(-1);
  return [
    `<div class="chain">${links.join('<span class="arrow" aria-hidden="true">→</span>')}</div>`,
    '<h3>What people tried</h3>',
    `<div class="tried">${happenings(happened)}</div>`,
    '<h3>The issues</h3>',
    ...told.toReversed().map((each) => issueOf(each, each === newest)),
  ].join('\n');
}

function happenings(happened: readonly HappenedTold[]): string {
  return table(
    ['What', 'Outcome', 'Why'],
    happened.map(({ what, outcome, good, why }) => [prose(what), pill(outcome, good ? 'good' : 'bad'), prose(why)]),
  );
}

function issueOf({ issue, title, body }: WeekTold, open: boolean): string {
  return `<details class="sheet"${open ? ' open' : ''}><summary>#${issue} ${escape(title)}</summary>
<div class="text">${renderMarkdown(body)}</div></details>`;
}

function proof({ weeks: told, record }: Story): string {
  const rows = told.map(({ week, issue, digest: hex, previous, equation }) => [
    `Week ${week}, #${issue}`,
    `<code>${escape(hex)}</code>`,
    previous === null ? 'the first' : digest(previous),
    escape(termsOf(equation)),
  ]);
  const newest = told.at(-1);
  const command = [
    'node ../dist/cli/index.js verify-window week-3/manifest.json --repo shop.git \\',
    '  --previous week-1/manifest.json --previous week-2/manifest.json \\',
    `  --digest ${newest?.digest.slice(0, 12) ?? ''}`,
  ].join('\n');
  return [
    table(['Retrospective', 'Digest (SHA-256)', 'Goes on from', 'Every commit in one class'], rows),
    '<h3>From this folder</h3>',
    `<pre><code>${escape(command)}\nnode ../dist/cli/index.js verify decision-record.json</code></pre>`,
    '<h3>A decision of the gate, as it is kept</h3>',
    `<details class="sheet"><summary>decision-record.json</summary><div class="text"><pre><code>${escape(pretty(record))}</code></pre></div></details>`,
  ].join('\n');
}

/** The equation without the classes that have nothing. */
function termsOf(equation: string): string {
  const [left = '', right = ''] = equation.split(' = ');
  const terms = left.split(' + ').filter((term) => !term.startsWith('0 '));
  return terms.length === 0 ? equation : `${terms.join(' + ')} = ${right}`;
}

function pretty(json: string): string {
  return JSON.stringify(JSON.parse(json), null, 2);
}
