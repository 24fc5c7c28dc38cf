import type { Pair } from './contrast.ts'

const grounds = ['background', 'surface', 'raised', 'sunken', 'surface-hover']
const dyes = ['primary', 'accent', 'success', 'warning', 'danger']

const every = (foregrounds: string[], backgrounds: string[], required: number): Pair[] =>
  foregrounds.flatMap((foreground) => backgrounds.map((background) => ({ foreground, background, required })))

/** Every pair of roles that stand on each other somewhere: 4.5 for text, 3 for edges, focus, threads and charts (WCAG 1.4.3, 1.4.11). */
export const pairs: Pair[] = [
  ...every(['text', 'text-muted', 'text-faint', 'primary', 'danger', 'success', 'warning'], grounds, 4.5),
  ...every(
    ['text', 'text-muted'],
    dyes.map((dye) => `${dye}-soft`),
    4.5,
  ),
  ...dyes.flatMap((dye) => [
    ...every([`on-${dye}`], [dye], 4.5),
    ...every([`on-${dye}-soft`], [`${dye}-soft`, 'background', 'surface'], 4.5),
  ]),
  ...every(['on-primary'], ['primary-hover'], 4.5),
  // The solid red button darkens to this ground under the mouse.
  ...every(['on-danger'], ['on-danger-soft'], 4.5),
  ...every(['on-dyed', 'on-dyed-muted', 'accent'], ['dyed'], 4.5),
  // The linen button on the dyed panel, tooltips and chosen filters: ink and linen, turned round.
  ...every(['dyed'], ['on-dyed'], 4.5),
  ...every(['background'], ['text'], 4.5),
  ...every(['border-strong', 'focus'], ['background', 'surface', 'raised'], 3),
  ...every(['chart-1', 'chart-2', 'chart-3', 'chart-4', 'chart-5', 'chart-6'], ['surface'], 3),
  ...every(['thread-session', 'thread-goal', 'thread-task', 'thread-resource'], ['cloth-weft'], 3),
  // The cross and knob of a checked box and an open switch.
  ...every(['on-primary'], ['primary'], 3),
]

/** Letters on woven avatars; the same in both themes. */
export const avatarPairs: Pair[] = [
  ...every(
    ['dye-letters-light'],
    ['indigo', 'madder', 'sage', 'walnut', 'slate', 'woad'].map((dye) => `dye-${dye}`),
    4.5,
  ),
  ...every(['dye-letters-dark'], ['dye-weld', 'dye-flax'], 4.5),
]
