import { LIST_MAX, textOf } from '../file/rules.ts'

/** The text of a file that somebody chose, or why there is none. */
export async function readList(file: File): Promise<{ text: string } | { problem: 'tooLarge' | 'notRead' }> {
  if (file.size > LIST_MAX) return { problem: 'tooLarge' }
  const text = textOf(new Uint8Array(await file.arrayBuffer()))
  // A spreadsheet or a picture: no list has a NUL in it.
  return text.includes('\0') ? { problem: 'notRead' } : { text }
}
