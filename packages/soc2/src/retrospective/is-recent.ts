/**
 * Whether a retrospective is recent enough for AI approvals to count: nobody should be able to switch off the control
 * that validates them and keep the convenience.
 *
 * @param createdAt ISO 8601
 * @param within milliseconds, from the policy's `retrospective.within`; at exactly that age it is too old
 */
export function isRecent(createdAt: string, now: Date, within: number): boolean {
  return now.getTime() - Date.parse(createdAt) < within;
}
