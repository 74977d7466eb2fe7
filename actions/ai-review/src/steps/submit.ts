import { mkdir, writeFile } from 'node:fs/promises';
import { UserError } from '@countersign/soc2/errors';
import { submit, type SubmittedReview } from '@countersign/soc2/github/review/submit';
import { parsePolicy } from '@countersign/soc2/policy/parse';
import { readOutcome } from '@countersign/soc2/review/judging/outcome-schema';
import { detect } from '@countersign/soc2/review/reading/detect';
import { hunksOf } from '@countersign/soc2/review/reading/hunks';
import { withoutSecrets } from '@countersign/soc2/review/reading/secrets';
import { clientFor } from '../github.ts';
import { recordOf } from '../record.ts';
import { reportOn, reportOnAnswer } from '../report.ts';
import { type CollectedState, readState, type WithdrawnState } from '../state.ts';
import { neutral, type Equipment, type Report } from '../step.ts';

/** The last step: judges, and submits the formal review as the reviewer. */
export async function submitStep(equipment: Equipment): Promise<Report> {
  const { env, context } = equipment;
  const withdrawn = await readState(env, 'withdrawn');
  const collected = await readState(env, 'collected');
  const reviewed = await readState(env, 'reviewed');
  if (reviewed.kind === 'answered') return reportOnAnswer(reviewed, collected.bundle);
  const read = readOutcome(reviewed.outcome);
  if (!read.fits) throw new UserError(`the review step left no outcome: ${read.why}`, 'Run the whole action again.');

  const { bundle, findings: secrets } = await withoutSecrets(collected.bundle);
  const files = bundle.files.map(hunksOf);
  const detected = detect(bundle, files);
  const submitted = await submit({
    client: await clientFor((env['COUNTERSIGN_REVIEWER_TOKEN'] ?? '').trim(), equipment),
    repository: context.repository,
    reviewer: withdrawn.reviewer,
    bundle,
    files,
    detected: { ...detected, findings: [...secrets, ...detected.findings] },
    outcome: read.outcome,
    policy: parsePolicy({ text: collected.policy.text, file: collected.policy.path }),
    others: collected.others,
    contributions: collected.contributions,
  });
  if (submitted.kind === 'closed') return neutral(`#${bundle.number} was closed meanwhile.`);
  return reportOn(submitted, bundle, await writeRecord(equipment, withdrawn, collected, submitted));
}

async function writeRecord(
  { bundle, context }: Equipment,
  { reviewer }: WithdrawnState,
  collected: CollectedState,
  submitted: SubmittedReview,
): Promise<{ readonly path: string; readonly digest: string }> {
  const { text, digest } = recordOf({ bundle, reviewer, change: collected.bundle, submitted });
  await mkdir(context.folder, { recursive: true });
  const path = `${context.folder}/ai-review-${collected.bundle.number}.json`;
  await writeFile(path, text);
  return { path, digest };
}
