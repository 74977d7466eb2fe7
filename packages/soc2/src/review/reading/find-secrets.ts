import { SECRET_FORMATS } from './secret-formats.ts';

/** The detector reads so many characters at a time: texts are joined, for starting it once a text would take longest. */
const BATCH = 500_000;

/**
 * The secrets in some texts: each once, with what it is. Found by secretlint's recommended rules and a table of further
 * forms; what has no form of its own, such as a plain password, is not found.
 */
export async function findSecrets(texts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const secrets = new Map<string, string>();
  const scan = await detector();
  for (const batch of batches(texts)) {
    for (const { what, pattern } of SECRET_FORMATS) {
      for (const [secret] of batch.matchAll(pattern)) secrets.set(secret, what);
    }
    for (const { secret, what } of await scan(batch)) if (!secrets.has(secret)) secrets.set(secret, what);
  }
  return secrets;
}

function batches(texts: readonly string[]): readonly string[] {
  const joined: string[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const text of texts) {
    if (text === '') continue;
    if (length + text.length > BATCH) {
      joined.push([]);
      length = 0;
    }
    joined.at(-1)?.push(text);
    length += text.length;
  }
  // A blank line between two texts ends every secret.
  return joined.map((batch) => batch.join('\n\n'));
}

interface Found {
  readonly secret: string;
  readonly what: string;
}

/** Loads the rules when they are first needed: none that lets comments make exceptions, and none that opens files. */
async function detector(): Promise<(text: string) => Promise<readonly Found[]>> {
  const [{ lintSource }, { rules }] = await Promise.all([
    import('@secretlint/core'),
    import('@secretlint/secretlint-rule-preset-recommend'),
  ]);
  const chosen = rules
    .filter(({ meta }) => meta.type === 'scanner' && !/-(?:filter-comments|gcp)$/.test(meta.id))
    .map((rule) => ({ id: rule.meta.id, rule }));
  return async (content) => {
    const { messages } = await lintSource({
      source: { content, filePath: 'change.txt', ext: '.txt', contentType: 'text' },
      options: { config: { rules: chosen }, locale: 'en', noPhysicFilePath: true },
    });
    return messages.map(({ range: [start, end], ruleId }) => ({
      secret: content.slice(start, end),
      what: `a secret (${ruleId.replace(/^.*secretlint-rule-/, '')})`,
    }));
  };
}
