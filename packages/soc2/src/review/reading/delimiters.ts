/** What a block of data is, as its delimiters say. */
export type DataKind = 'title' | 'body' | 'commits' | 'files' | 'diff' | 'context';

/** 128 random bits as 32 hex digits, new for every run: what the author of a change cannot know cannot be forged. */
export function isNonce(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text);
}

/**
 * What could pass for a delimiter in the eyes of a careless reader: any mix of case, of look-alike brackets, and of
 * blanks or invisible characters in between; few of them, because a hostile text must not make the search long.
 */
const DELIMITER = /[<‹«＜〈《⟨]{2}[^\p{L}\p{N}\n]{0,12}countersign[^\p{L}\p{N}\n]{0,12}(?:data|end)/giu;

/** A text of the change between delimiters that it cannot have known. */
export function asData(kind: DataKind, text: string, nonce: string): string {
  return `<<<countersign-data ${nonce} ${kind}\n${neutralised(text, nonce)}\n<<<countersign-end ${nonce} ${kind}`;
}

/** The text without anything like a delimiter, and without the nonce; as many lines as before. */
export function neutralised(text: string, nonce: string): string {
  return text.replaceAll(nonce, '[removed]').replaceAll(DELIMITER, '[delimiter removed]');
}

/** The forged delimiters in a text, each an attempt to leave the data and speak as the prompt. */
export function forgedDelimiters(text: string): readonly string[] {
  return Array.from(text.matchAll(DELIMITER), ([quote]) => quote);
}
