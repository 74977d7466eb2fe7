import { expect, test } from '@jest/globals';
import { human } from '../../src/approval/human.ts';
import { account, agent, bob, machine, reviewer } from '../decision/change.ts';
import { inWords, judged } from './facts.ts';

const BY_ID = "high-risk: ['**/*.tf']\nai-reviewer: {login: 'other[bot]', id: 102}";

test.each([
  ['A person is human', bob, undefined, 'counted'],
  ['A bot is not, whatever it is called', agent, undefined, 'refused: has an account of type Bot, not of a person'],
  [
    'An organisation is not',
    account('acme', { type: 'Organization' }),
    undefined,
    'refused: has an account of type Organization, not of a person',
  ],
  [
    'A placeholder of an import is not',
    account('old-bob', { type: 'Mannequin' }),
    undefined,
    'refused: has an account of type Mannequin, not of a person',
  ],
  ['A user account that a machine holds is not', machine, undefined, 'refused: is on the policy’s `machine-users`'],
  [
    'nor is it under another spelling of its login',
    account('ACME-Deploy'),
    undefined,
    'refused: is on the policy’s `machine-users`',
  ],
  [
    'The AI reviewer is not, though GitHub called it a user',
    { ...reviewer, type: 'User' },
    undefined,
    'refused: is the AI reviewer',
  ],
  ['The AI reviewer is known by its id under another login too', bob, BY_ID, 'refused: is the AI reviewer'],
])('%s', (_, by, policy, expected) => {
  expect(inWords(judged(human, { by, ...(policy === undefined ? {} : { policy }) }))).toBe(expected);
});
