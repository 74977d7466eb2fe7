import { appendFileSync } from 'node:fs';

/** Fails where the real action would: no App or key, a wrong one, or more permissions than the App was granted. */
const [clientId, privateKey] = [process.env['INPUT_CLIENT-ID'] ?? '', process.env['INPUT_PRIVATE-KEY'] ?? ''];
if (clientId === '') throw new Error("The 'client-id' input must be set to a non-empty string.");
if (privateKey === '') throw new Error("The 'private-key' input must be set to a non-empty string.");
const asked = Object.entries(process.env).filter(
  ([name, value]) => name.startsWith('INPUT_PERMISSION-') && value !== '',
);
const permissions = Object.fromEntries(
  asked.map(([name, value]) => [name.slice('INPUT_PERMISSION-'.length).toLowerCase(), value]),
);
if (asked.length === 0) throw new Error('a token with every permission of the App is more than any step needs');
const answer = await fetch(`${process.env['COUNTERSIGN_BACKSTAGE']}/app-token`, {
  method: 'POST',
  body: JSON.stringify({ clientId, privateKey, permissions }),
});
if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
const { token } = (await answer.json()) as { readonly token: string };
console.log(`::add-mask::${token}`);
appendFileSync(String(process.env['GITHUB_OUTPUT']), `token=${token}\n`);
