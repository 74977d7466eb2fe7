/** US dollars for a million tokens. */
interface Price {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  /** Into the cache of five minutes, which is the one that is used. */
  readonly cacheWrite: number;
}

interface Family {
  readonly name: RegExp;
  readonly price: Price;
  /** A request with a longer prompt than so many tokens pays another price on every token of it. */
  readonly long?: { readonly over: number; readonly price: Price };
}

function family(name: string): RegExp {
  return new RegExp(`^${name}(?:-\\d{8})?$`);
}

/** List prices of 2026-10-24, from "Pricing" in the Claude documentation, without surcharges for a region. */
const FAMILIES: readonly Family[] = [
  { name: family('claude-opus-5-5'), price: { input: 4, output: 20, cacheRead: 0.2, cacheWrite: 5 } },
  { name: family('claude-opus-(?:5|4-[5-8])'), price: { input: 5, output: 25, cacheRead: 0.5, cacheWrite: 6.25 } },
  { name: family('claude-sonnet-5-5'), price: { input: 2, output: 10, cacheRead: 0.1, cacheWrite: 2.5 } },
  { name: family('claude-sonnet-5'), price: { input: 2, output: 10, cacheRead: 0.2, cacheWrite: 2.5 } },
  {
    name: family('claude-haiku-5-5'),
    price: { input: 0.1, output: 0.5, cacheRead: 0.01, cacheWrite: 0.125 },
    long: { over: 100_000, price: { input: 0.5, output: 2.5, cacheRead: 0.05, cacheWrite: 0.625 } },
  },
  { name: family('claude-haiku-4-5'), price: { input: 1, output: 5, cacheRead: 0.1, cacheWrite: 1.25 } },
];

/** What one request took. */
export interface Tokens {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cacheReadTokens: number;
  readonly cacheWriteTokens: number;
}

/** What a request cost, in US dollars; null for a model that is not in the table, because a guess is no figure. */
export function costOf(model: string, tokens: Tokens): number | null {
  const known = FAMILIES.find(({ name }) => name.test(model));
  if (known === undefined) return null;
  const prompt = tokens.inputTokens + tokens.cacheReadTokens + tokens.cacheWriteTokens;
  const price = known.long !== undefined && prompt > known.long.over ? known.long.price : known.price;
  const cost =
    tokens.inputTokens * price.input +
    tokens.outputTokens * price.output +
    tokens.cacheReadTokens * price.cacheRead +
    tokens.cacheWriteTokens * price.cacheWrite;
  return cost / 1_000_000;
}
