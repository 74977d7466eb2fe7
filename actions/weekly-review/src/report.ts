import { mkdir, writeFile } from 'node:fs/promises';
import type { Reported } from '@countersign/soc2/github/retrospective/report-window';
import type { SignedOff } from '@countersign/soc2/github/retrospective/sign-off';
import { amount } from '@countersign/soc2/report/classification-text';
import { inert, logLine } from '@countersign/soc2/report/markdown';

/** Everything that `main.ts` writes. */
export interface Report {
  readonly outputs: Readonly<Record<string, string>>;
  /** Markdown. */
  readonly summary: string;
  readonly lines: readonly string[];
}

/** Writes the manifest, and the population beside it where this run made one, and puts together what the run tells. */
export async function reportOnWindow(reported: Reported, folder: string): Promise<Report> {
  const { issue, url, manifest, manifestText, digest, own, what } = reported;
  await mkdir(folder, { recursive: true });
  const path = `${folder}/manifest.json`;
  await writeFile(path, manifestText);
  if (own !== null) await writeFile(`${folder}/population.json`, own.retrospective.populationText);
  const { counts, exceptions, listed } = manifest;
  return {
    outputs: {
      'issue-number': String(issue),
      'issue-url': url,
      population: JSON.stringify(counts),
      exceptions: String(exceptions),
      manifest: path,
      digest,
    },
    summary: `${[
      `## Retrospective [#${issue}](${url})`,
      '',
      inert(sentence(what)),
      '',
      `- ${amount(listed.count, 'AI-approved merge')} to review`,
      `- ${amount(exceptions, 'exception')}`,
      `- digest \`${digest}\``,
    ].join('\n')}\n`,
    lines: [logLine(what), `${listed.count} to review, ${amount(exceptions, 'exception')}, digest ${digest}`],
  };
}

/** Puts together what became of a closed issue. */
export function reportOnSignOff(result: SignedOff): Report {
  const { issue, url } = result;
  const [what, why] = told(result);
  return {
    outputs: { 'issue-number': String(issue), 'issue-url': url },
    summary: `## [#${issue}](${url}): ${what}\n\n${why.map((reason) => `- ${inert(reason)}`).join('\n')}\n`,
    lines: [`#${issue}: ${what}`, ...why.map((reason) => `- ${logLine(reason)}`)],
  };
}

function told(result: SignedOff): readonly [string, readonly string[]] {
  switch (result.kind) {
    case 'signed':
      return ['signed off', [`by ${result.signOff.signers.map(({ login }) => `@${login}`).join(', ')}`]];
    case 'reopened':
      return ['opened again', result.why];
    case 'nothing':
      return ['left as it is', [result.why]];
  }
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
