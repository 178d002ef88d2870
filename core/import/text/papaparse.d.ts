/** What is used of Papa Parse. Its published types pull in those of Node, which core must not see. */
declare module 'papaparse' {
  interface Step {
    readonly data: readonly string[];
    readonly errors: readonly { readonly code: string }[];
    /** `cursor`: characters up to the end of the row. */
    readonly meta: { readonly cursor: number };
  }
  interface Config {
    readonly delimiter: string;
    readonly newline: string;
    readonly step: (row: Step, parser: { abort(): void }) => void;
  }
  const papa: { parse(text: string, config: Config): void };
  export default papa;
}
