import type { Session } from './devtools.ts';

/** What an expression is worth in a page, once its promise is kept. Throws what it throws. */
export async function evaluate<T>(session: Session, expression: string): Promise<T> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}
