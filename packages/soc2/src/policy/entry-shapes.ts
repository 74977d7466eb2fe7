import type { AccountId } from '../domain.ts';
import { MAX_GLOB_LENGTH } from './glob-syntax.ts';
import { mapping, required } from './mapping-shape.ts';
import { readReviewer } from './reviewer.ts';
import { either, integer, list, mapped, type Read, type Shape, text } from './shape.ts';
import {
  checkAiReviewerId,
  readAiReviewerLogin,
  readBranchGlob,
  readLine,
  readLogin,
  readPathGlob,
} from './text-values.ts';

const globSchema = {
  maxLength: MAX_GLOB_LENGTH,
  pattern: '^(?![!/\\s]|\\./)[^\\\\]*[^/\\s\\\\]$',
};
/** A glob over paths. */
export const glob = text(globSchema, readPathGlob);
/** A glob over the names of branches. */
export const branchGlob = text(globSchema, readBranchGlob);
/** A name or sentence on one line, of at most so many UTF-16 units. */
export const line = (limit: number) => text({ maxLength: limit }, (written) => readLine(written, limit));
/** The login of an account. */
export const login = text({ pattern: '^[A-Za-z0-9][A-Za-z0-9_-]*(\\[[bB][oO][tT]\\])?$' }, readLogin);

const reviewerSchema = {
  description: "'human', '@user', '@org/team', or the name of a group.",
  pattern: '^(?!ai$)@?[A-Za-z0-9]',
};
/** Who may approve a change, the AI reviewer excepted. */
export const reviewers = list(
  text(reviewerSchema, (written, { groups }) => readReviewer(written, { ai: false, groups })),
);
/** Who may approve a low-risk change. */
export const lowRiskReviewers = list(
  text(
    {
      description: "'human', 'ai', '@user', '@org/team', or the name of a group.",
      pattern: '^@?[A-Za-z0-9]',
    },
    (written, { groups }) => readReviewer(written, { ai: true, groups }),
  ),
);

const aiReviewerLogin = text({ pattern: '^[A-Za-z0-9]' }, readAiReviewerLogin);
/** The one AI reviewer. */
export const aiReviewer: Shape<{ readonly login: string; readonly id?: AccountId }> = either(
  mapped(aiReviewerLogin, (name): Read<{ login: string }> => ({ value: { login: name } })),
  mapping({
    login: required(aiReviewerLogin, {
      description: "The bot's login.",
      examples: ['acme-reviewer[bot]'],
    }),
    id: required(mapped(integer(1, Number.MAX_SAFE_INTEGER), checkAiReviewerId), {
      description: "The bot's numeric account id, which outlives a rename.",
      examples: [123456789],
    }),
  }),
  'The login of the one bot whose approval counts for low-risk changes, or its login and numeric id.',
);
