/** A secret whose form alone gives it away. */
export interface SecretFormat {
  readonly what: string;
  readonly pattern: RegExp;
}

/**
 * Forms that the detector's recommended rules do not know, from their makers' documentation; and private keys of which
 * a diff shows only the beginning. Every quantifier is bounded by the characters that can follow, so none backtracks.
 */
export const SECRET_FORMATS: readonly SecretFormat[] = [
  {
    what: 'a private key',
    pattern:
      /-----BEGIN (?:[A-Z0-9]{2,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\\[nr]|\s)*(?:[A-Za-z0-9+/]{40,}={0,2}(?:\\[nr]|\s)+){1,400}(?:[A-Za-z0-9+/]+={0,2}(?:\\[nr]|\s)*)?(?:-----END [A-Z0-9 ]{2,40}-----)?/g,
  },
  { what: 'a Stripe key', pattern: /\b[rs]k_live_[A-Za-z0-9]{20,250}/g },
  { what: 'a GitLab token', pattern: /\bgl(?:pat|ptt|dt|rt|cbt|ft|soat)-[\w-]{20,200}/g },
  { what: 'a GitHub token', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{60,255})/g },
  { what: 'a Google API key', pattern: /\bAIza[\w-]{35}(?![\w-])/g },
  { what: 'an Anthropic key', pattern: /\bsk-ant-[a-z0-9]{3,12}-[\w-]{60,200}/g },
  { what: 'an Azure storage key', pattern: /\bAccountKey=[A-Za-z0-9+/]{86}==/g },
  { what: 'a Hugging Face token', pattern: /\bhf_[A-Za-z]{34}\b/g },
  { what: 'a DigitalOcean token', pattern: /\bdo[opr]_v1_[a-f0-9]{64}\b/g },
  { what: 'a PyPI token', pattern: /\bpypi-AgE[\w-]{50,1000}/g },
  {
    what: 'a Discord or Slack webhook',
    pattern:
      /https:\/\/(?:hooks\.slack\.com\/services\/T\w{6,20}\/B\w{6,20}\/\w{16,40}|discord(?:app)?\.com\/api\/webhooks\/\d{15,25}\/[\w-]{60,90})/g,
  },
];
