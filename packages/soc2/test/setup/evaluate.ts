import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

type Context = Readonly<Record<string, unknown>>;

/** What GitHub's own evaluator makes of an expression, as it reads in a string. */
export function evaluate(expression: string, context: Context): string {
  const { tokens } = new Lexer(expression).lex();
  const tree = new Parser(tokens, Object.keys(context), []).parse();
  const given = JSON.parse(JSON.stringify(context), data.reviver) as data.Dictionary;
  return new Evaluator(tree, given).evaluate().coerceString();
}

/** A text with every `${{ }}` in it replaced by what it comes to. */
export function interpolate(text: string, context: Context): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/gs, (_whole, expression: string) => evaluate(expression.trim(), context));
}
