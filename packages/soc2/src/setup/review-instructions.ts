import { fileText } from './workflows/layout.ts';

/** A first version of what the AI reviewer is told about a repository; its people know the rest. */
export function reviewInstructions(name: string): string {
  return fileText([
    `# What to look for in ${name}`,
    '',
    'The AI reviewer reads this file with every change. It is high-risk: a change to it needs a person. Say here what a new',
    'colleague would have to know to review well; the more it is about this repository, the better the reviews.',
    '',
    '## Must be mended before it is merged',
    '',
    '- Wrong results, lost or mixed-up data, a race, an error that is swallowed.',
    '- A check of identity, permission or tenant that is missing, weakened or can be got round.',
    '- Input from outside that reaches a query, a command, a path, a template or a log unchecked.',
    '- A secret in code, configuration, a test or a log line.',
    '- A test that cannot fail, is switched off, or no longer tests what it says.',
    '- A change of behaviour that the description of the pull request does not mention.',
    '',
    '## Worth saying, and no reason to refuse',
    '',
    '- Names, structure, missing comments, a simpler way.',
    '',
    '## Should have been high-risk',
    '',
    'Say so, and refuse, where a change touches authentication, authorisation, tenant boundaries, encryption, infrastructure,',
    'pipelines or dependencies although the policy called it low-risk.',
  ]);
}
