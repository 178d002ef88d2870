import type { Draft } from '../collector.ts';

/** One line of OneTab, `address | title`, or of any list of addresses. Null for a line that is empty. */
export function readLine(line: string): Draft | null {
  const text = line.trim();
  if (text === '') return null;
  const [address = '', ...title] = text.split(' | ');
  return { url: address, title: title.join(' | ') };
}

/** Whether a text is a list of addresses: most of its lines begin with one. The last may be cut off. */
export function isListOfLines(head: string): boolean {
  const lines = head.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  return lines.filter((line) => /^\s*https?:\/\/\S+(?:\s\|\s|\s*$)/i.test(line)).length > lines.length / 2;
}
