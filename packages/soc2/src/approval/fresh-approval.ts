import { counted, refused, short, type ApprovalRule } from './rule.ts';

/**
 * An approval counts only for the commit it was given on: a push after it could carry anything. So could a force push
 * that a reviewer never saw.
 */
export const freshApproval: ApprovalRule = ({ review }, { snapshot }) =>
  review.commit === snapshot.head
    ? counted()
    : refused(`approved ${short(review.commit)}, but the head is now ${short(snapshot.head)}`);
