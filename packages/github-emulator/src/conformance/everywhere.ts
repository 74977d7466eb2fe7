/** A status that GitHub sends although an operation's description leaves it out. */
interface Undescribed {
  readonly statuses: readonly number[];
  readonly methods: readonly string[];
  /** Start of the operation's template; everything where absent. */
  readonly under?: string;
  readonly reason: string;
}

const READS = ['GET'];
const WRITES = ['POST', 'PUT', 'PATCH', 'DELETE'];
const ALL = [...READS, ...WRITES];

/** Source of each: GitHub's REST reference, pages on authentication, rate limits, best practices and troubleshooting. */
const UNDESCRIBED: readonly Undescribed[] = [
  { statuses: [401], methods: ALL, reason: 'Bad credentials are refused before any operation is looked up.' },
  { statuses: [403, 429], methods: ALL, reason: 'Missing permissions and rate limits concern every operation.' },
  { statuses: [404], methods: ALL, reason: 'What a token may not see is hidden as not found.' },
  { statuses: [500, 502, 503, 504], methods: ALL, reason: 'Any operation can break or time out.' },
  { statuses: [301], methods: READS, reason: 'A renamed or transferred repository redirects everything below it.' },
  { statuses: [304], methods: READS, reason: 'Every read takes If-None-Match and If-Modified-Since.' },
  { statuses: [400], methods: WRITES, reason: 'A body that is no JSON is refused before the operation sees it.' },
  { statuses: [422], methods: WRITES, reason: 'Every write validates its fields; a status has its limit of 1,000.' },
  {
    statuses: [422],
    methods: READS,
    under: '/repos/{owner}/{repo}/commits/{',
    reason: 'An unknown commit is answered with "No commit found for SHA" below a commit as it is on the commit.',
  },
];

/**
 * Why GitHub may send a status that an operation does not describe.
 *
 * @param operation method and template.
 * @returns the reason, or `undefined` where the status has no business there.
 */
export function whyUndescribed(operation: string, status: number): string | undefined {
  const [method = '', template = ''] = operation.split(' ');
  return UNDESCRIBED.find(
    (each) => each.statuses.includes(status) && each.methods.includes(method) && template.startsWith(each.under ?? ''),
  )?.reason;
}
