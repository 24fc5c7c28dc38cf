// Which passwords are good enough. Long is what counts (ASVS 6.2.1, 6.2.5): no rules about capitals and digits.

/** Characters after normalising: as people count them, not bytes. */
export const SHORTEST = 12
export const LONGEST = 128

export type Weakness = 'too_short' | 'too_long' | 'too_common' | 'too_personal' | 'too_regular'

/** One spelling a password, however the keyboard composed its letters: "é" typed in two ways is one password. */
export const normalised = (password: string): string => password.normalize('NFKC')

/** Why a normalised password is refused, or null. `words` are common ones in lower-case letters. */
export function weaknessOf(
  password: string,
  owner: { name: string; email: string },
  words: ReadonlySet<string>,
): Weakness | null {
  const length = [...password].length
  if (length < SHORTEST) return 'too_short'
  if (length > LONGEST) return 'too_long'
  if (effort(password) < 6) return 'too_regular'
  if (isCommon(password, words)) return 'too_common'
  if (withoutOwner(password, owner).length < 8) return 'too_personal'
  return null
}

/** Rows and columns of keyboards, the alphabet, the digits: neighbours in one of them are no choice. */
const TRACKS = [
  'abcdefghijklmnopqrstuvwxyz 0123456789 1234567890 qwertyuiop qwertzuiop azertyuiop asdfghjkl zxcvbnm yxcvbnm wxcvbn',
  '1qaz 2wsx 3edc 4rfv 5tgb 6yhn 7ujm 1qay 2wsx 3edc 6zhn !qaz @wsx 147 258 369 159 357 !@#$%^&*()',
].flatMap((line) => line.split(' '))
const NEIGHBOURS = new Set(
  TRACKS.flatMap((track) =>
    [...track].flatMap((char, i) => (i ? [`${track[i - 1]}${char}`, `${char}${track[i - 1]}`] : [])),
  ),
)

/** How many characters somebody chose: a repetition counts once, a run of three neighbours or more counts as one. */
function effort(password: string): number {
  const chars = [...password.toLowerCase()]
  const unit = chars.slice(0, period(chars))
  let runs = 0
  let length = 0
  let before = ''
  for (const char of [...unit, '']) {
    if (length > 0 && (char === before || NEIGHBOURS.has(before + char))) length++
    else {
      runs += length >= 3 ? 1 : length
      length = 1
    }
    before = char
  }
  return unit.length < 8 && unit.length < chars.length ? Math.min(runs, 5) : runs
}

/** The length of the shortest beginning that, repeated, gives the whole (its last turn may be cut off). */
function period(chars: string[]): number {
  for (let size = 1; size <= chars.length / 2; size++) {
    if (chars.every((char, i) => char === chars[i % size])) return size
  }
  return chars.length
}

const LETTER_LIKE: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
  '8': 'b',
}

/** Whether it is no more than three common words, whatever is put around or between them. */
function isCommon(password: string, words: ReadonlySet<string>): boolean {
  const bare = password.toLowerCase().replace(/^[\P{L}]+|[\P{L}]+$/gu, '')
  const spellings = ['i', 'l'].map((one) =>
    bare.replace(/[^\p{L}]/gu, (sign) => (sign === '1' || sign === '!' ? one : (LETTER_LIKE[sign] ?? ' '))),
  )
  const parted = bare.replace(/[^\p{L}]{2,}/gu, ' ')
  return [...spellings, parted, bare.replace(/[^\p{L}]+/gu, ' ')].some((text) => {
    const parts = withoutMarks(text)
      .split(/[^a-z]+/)
      .filter((part) => part.length > 2)
    return parts.reduce((sum, part) => sum + wordsIn(part, words), 0) <= 3 && parts.length > 0
  })
}

/** With how many of the words a text can be written; Infinity when it cannot. */
function wordsIn(text: string, words: ReadonlySet<string>): number {
  const fewest = [0, ...Array<number>(text.length).fill(Number.POSITIVE_INFINITY)]
  for (let end = 1; end <= text.length; end++) {
    for (let start = Math.max(0, end - 24); start < end; start++) {
      const count = (fewest[start] ?? 0) + 1
      if (count < (fewest[end] ?? 0) && words.has(text.slice(start, end))) fewest[end] = count
    }
  }
  return fewest[text.length] ?? 0
}

/** What is left when the parts of somebody's name and address are taken out. */
function withoutOwner(password: string, { name, email }: { name: string; email: string }): string {
  const known = `${name} ${email}`
    .split(/[^\p{L}\p{N}]+/u)
    .map((part) => withoutMarks(part.toLowerCase()))
    .filter((part) => part.length >= 4)
    .sort((a, b) => b.length - a.length)
  const plain = withoutMarks(password.toLowerCase())
  return known.reduce((rest, part) => rest.replaceAll(part, ''), plain)
}

const withoutMarks = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss')
