import { UsageError } from './errors.ts';

/** The address of GitHub's API: what GITHUB_API_URL says, else github.com's. Throws a `UsageError` for what is none. */
export function apiAddress(written: string | undefined): string {
  const address = written || 'https://api.github.com';
  if (URL.canParse(address) && /^https?:/i.test(address)) return address.replace(/\/$/, '');
  throw new UsageError(
    `GITHUB_API_URL is no address: ${JSON.stringify(address)}`,
    'On GitHub Enterprise Server it is https://HOST/api/v3.',
  );
}
