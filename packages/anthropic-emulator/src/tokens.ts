/**
 * How many tokens this server counts in a text. It is no tokenizer, only near one on code and prose, and always the same:
 * one token for up to six letters of a word, up to three digits, every other sign, every line feed, and up to eight
 * blanks in a row beyond the first. Figures of the tests and the benchmark are in this count.
 */
export function tokensIn(text: string): number {
  return text.match(/\p{L}{1,6}|\p{N}{1,3}|\n|(?<=\s)[^\S\n]{1,8}|[^\p{L}\p{N}\s]/gu)?.length ?? 0;
}

/** What every message costs beside its text. */
export const TOKENS_PER_MESSAGE = 4;
