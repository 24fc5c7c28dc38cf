// Addresses as they may be written down: some carry what lets their bearer in, and equal pages differ in their ids.

const ID = /\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi
/** Sixteen characters and more of which one is a digit or a capital: no word of ours, so perhaps a key. */
const KEY = /(?<=\/)(?=[\w.~-]*[A-Z\d])[\w.~-]{16,}/g

/** What a private link of a coach opens by, whatever it is made of. */
const LINK = /(?<=\/with\/)[^\s/]+/g

/** Any text with addresses in it, with `[id]` and `[key]` in place of what is one; nothing of a query is kept. */
export const plainPath = (text: string): string =>
  text
    .replace(/[?#]\S*/g, '')
    .replace(LINK, '[key]')
    .replace(ID, '[id]')
    .replace(KEY, '[key]')
