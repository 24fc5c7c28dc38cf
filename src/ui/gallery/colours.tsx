import { Section } from './section.tsx'

const dyes = [
  ['Linen', 'background', 'bg-background'],
  ['Bleached', 'surface', 'bg-surface'],
  ['Ink', 'text', 'bg-text'],
  ['Indigo', 'primary', 'bg-primary'],
  ['Madder', 'danger', 'bg-danger'],
  ['Weld', 'highlight', 'bg-highlight'],
  ['Sage', 'success', 'bg-success'],
  ['Woad', 'chart-5', 'bg-chart-5'],
  ['Walnut', 'chart-6', 'bg-chart-6'],
] as const

const types = [
  ['type-page', 'Woven over time', '42/46'],
  ['type-title', 'A title of 32', '32/38'],
  ['type-when', 'Thursday 26 November', '26/32'],
  ['type-section', 'What did you not say?', '24/30'],
  ['type-group', 'Run the weekly review', '20/28'],
  ['type-reading', 'A longer reading text, for journals and notes.', '17/28'],
  ['text-md', 'Interface body and forms', '15/24'],
  ['text-base', '14:00 to 14:50, €1,085.00, Łódź, Ősz', '14/20'],
] as const

/** Dyes, grounds and type. */
export function Colours() {
  return (
    <>
      <Section title="Dyes and grounds" span="full">
        <div className="grid grid-cols-3 gap-2.5 desk:grid-cols-9">
          {dyes.map(([name, role, ground]) => (
            <div key={role} className="min-w-0 text-sm">
              <div className={`mb-1.5 h-14 rounded-sm border border-border ${ground}`} />
              <div className="font-medium">{name}</div>
              <div className="text-text-faint text-xs">{role}</div>
            </div>
          ))}
        </div>
      </Section>
      <Section title="Type">
        {types.map(([style, words, size]) => (
          <div key={style} className="flex items-baseline justify-between gap-5">
            <span className={style}>{words}</span>
            <span className="whitespace-nowrap text-text-faint text-xs">{size}</span>
          </div>
        ))}
      </Section>
    </>
  )
}
