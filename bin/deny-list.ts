// Versions that must never be installed again, here or further down, each with the reason. Grows by one line an advisory.

export type Denied = { name: string; because: string } & (
  | { /** The first version that is sound again. */ below: string }
  | { /** These and no others; an empty list is every version. */ versions: string[] }
)

const TAKEN_OVER = 'published by whoever took its maintainer over in September 2025'

export const DENY_LIST: Denied[] = [
  {
    name: 'next',
    below: '16.2.6',
    because: 'thirteen advisories of May 2026, ways round guards and caches among them',
  },
  { name: 'better-auth', below: '1.3.26', because: 'keys made in the name of anybody (CVE-2025-61928)' },
  { name: 'nodemailer', below: '7.0.7', because: 'mail goes to another domain than the address says (CVE-2025-13033)' },
  { name: 'node-forge', below: '1.3.2', because: 'certificates pass that should not (CVE-2025-12816)' },
  ...['webpack', 'turbopack', 'parcel'].map((bundler) => ({
    name: `react-server-dom-${bundler}`,
    below: '19.2.3',
    because: 'code of callers runs while Flight is decoded (CVE-2025-55182), and what followed',
  })),
  { name: 'event-stream', versions: [], because: 'carried a thief of keys in 2018, unmaintained since' },
  { name: 'node-ipc', versions: [], because: 'deletes files of people in some countries (CVE-2022-23812)' },
  ...Object.entries({
    'ansi-regex': '6.2.1',
    'ansi-styles': '6.2.2',
    chalk: '5.6.1',
    color: '5.0.1',
    'color-convert': '3.1.1',
    'color-name': '2.0.1',
    'color-string': '2.1.1',
    debug: '4.4.2',
    'error-ex': '1.3.3',
    'is-arrayish': '0.3.3',
    'simple-swizzle': '0.2.3',
    'slice-ansi': '7.1.1',
    'strip-ansi': '7.1.1',
    'supports-color': '10.2.1',
    'wrap-ansi': '9.0.1',
  }).map(([name, version]) => ({ name, versions: [version], because: TAKEN_OVER })),
]
