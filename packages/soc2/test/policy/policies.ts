import { parsePolicy } from '../../src/policy/parse.ts';
import type { Policy } from '../../src/policy/policy.ts';

/** Reads a policy's text under the name that tests expect in messages. */
export function read(text: string | Uint8Array): Policy {
  return parsePolicy({ text, file: 'policy.yml' });
}

/** Every key of a policy. Lines matter: tests name them. */
export const FULL_POLICY = `version: 1
high-risk:
  - '**/*.tf'
  - paths: ['services/identity/**']
    except: ['**/*.md']
    name: identity
    reason: Identity service
    approvals: 2
    reviewers: ['@acme/security', '@alice', security, human]
low-risk:
  approvals: 0
  reviewers: [human, ai]
  coverage: unproven
ai-reviewer: {login: 'acme-reviewer[bot]', id: 123456789}
review-instructions: docs/review.md
control-owners: ['@cto']
groups:
  security: ['@alice', '@acme/appsec']
machine-users: ['renovate[bot]', acme-deploy]
agents: ['coding-agent[bot]']
branches: ['release/*']
labels: {human-review: Needs a human, ai-approved: ai-approved}
retrospective: {within: 36h, signers: [security]}
`;
