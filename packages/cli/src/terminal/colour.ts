import type { Paint } from '@countersign/soc2/report/paint';

const CODES = { high: '1;31', low: '1;32', strong: '1', quiet: '2' } as const;

/** Colours by the escape sequences that every terminal knows. */
export const ansi: Paint = (style, text) => `\u001b[${CODES[style]}m${text}\u001b[0m`;

/** No colours. */
export const plain: Paint = (_style, text) => text;
