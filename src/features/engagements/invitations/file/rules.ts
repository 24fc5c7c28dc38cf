// A list as a file that somebody chose, before anything is sent. Pure, and read in the browser.

/** Of the file, and of its text: 128 KiB. */
export const LIST_MAX = 128 * 1024

/** The text of a file: UTF-16 and UTF-8 by their marks, UTF-8 by its shape, else Windows-1252, which Excel writes. */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
