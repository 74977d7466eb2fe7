import { counted, refused, type ApprovalRule } from './rule.ts';

/**
 * An approval counts only for the base it was given against: the same head against another base is another change. An
 * author could have it approved against a harmless branch and retarget it; GitHub does so by itself when a stacked
 * branch is merged. Strictly younger, because GitHub's clock ticks in seconds and a tie proves nothing.
 */
export const changeOfBase: ApprovalRule = ({ review }, { snapshot }) => {
  const changed = snapshot.baseChangedAt;
  if (changed === null) return counted();
  if (review.at !== null && Date.parse(review.at) > Date.parse(changed)) return counted();
  return refused(`approved at ${review.at ?? 'an unknown time'}, but the base was changed at ${changed}`);
};
