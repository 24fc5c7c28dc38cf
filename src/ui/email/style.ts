// The design's roles as mail programs understand them: inline hex for light, class overrides for dark.
import type { CSSProperties } from 'react'

const SERIF = "'Newsreader Variable', Georgia, 'Times New Roman', serif"
const SANS = "'Instrument Sans Variable', -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif"

export const COLOURS = {
  ground: '#f5f4ee',
  surface: '#fcfbf8',
  line: '#dcd9d1',
  strongLine: '#8e897d',
  text: '#1a2334',
  muted: '#505764',
  faint: '#626873',
  link: '#264380',
  dyed: '#1c2f5d',
  dyedLine: '#405785',
  onDyed: '#f6f3ec',
  onDyedMuted: '#bac5d8',
} as const

export const serif = (size: number, line: number, weight = 420): CSSProperties => ({
  margin: 0,
  fontFamily: SERIF,
  fontSize: size,
  lineHeight: `${line}px`,
  fontWeight: weight,
})

export const sans = (size: number, line: number, weight = 400): CSSProperties => ({
  margin: 0,
  fontFamily: SANS,
  fontSize: size,
  lineHeight: `${line}px`,
  fontWeight: weight,
})

/** Below 620 px tables are fluid and the date panel stacks; in the dark the roles change. */
export const STYLESHEET = `
body { margin: 0; padding: 0; -webkit-text-size-adjust: 100% }
a { text-underline-offset: 3px }
@media (max-width: 620px) {
  .width { width: 100% !important }
  .side { padding-left: 20px !important; padding-right: 20px !important }
  .panel { padding: 20px !important }
  .date { display: block !important; width: auto !important; border-right: 0 !important; padding: 0 0 14px !important; border-bottom: 1px solid #405785 !important }
  .date span { display: inline !important; padding-right: 8px }
  .date .day { font-size: 44px !important; line-height: 48px !important }
  .time { display: block !important; padding: 16px 0 0 !important }
}
@media (prefers-color-scheme: dark) {
  .ground { background: #11151f !important }
  .text { color: #eeece5 !important }
  .muted { color: #adb3bd !important }
  .faint { color: #959ca7 !important }
  .line { border-color: #2c3240 !important }
  .dyed { background: #1b2b50 !important }
  .link { color: #93b8ee !important }
  .button { background: #171c27 !important; border-color: #6d7584 !important }
  .button a { color: #eeece5 !important }
  .weft { fill: #e0bf5a !important }
  .warp { fill: #c8a343 !important }
  .ink { fill: #93b8ee !important }
}`
