import { createInterface } from 'node:readline';
import { UsageError } from '../errors.ts';

/**
 * Puts a question to a person and resolves to the answer, blanks around it taken away. Rejects with a `UsageError` where
 * the input ends or is interrupted: silence is no answer.
 */
export async function askOn(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  question: string,
): Promise<string> {
  const lines = createInterface({ input, output, terminal: true });
  try {
    return await new Promise<string>((resolve, reject) => {
      const ended = (): void => reject(new UsageError('no answer was given', 'Answer, or pass --yes.'));
      lines.once('close', ended);
      lines.once('SIGINT', ended);
      lines.question(question, (answer) => resolve(answer.trim()));
    });
  } finally {
    lines.close();
  }
}
