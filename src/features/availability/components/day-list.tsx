'use client'
import Plus from 'lucide-react/icons/plus'
import { useTranslations } from 'next-intl'
import { IconButton } from '#ui/icon-button.tsx'
import { Switch } from '#ui/switch.tsx'
import { nextLine, WEEK } from '../editing/rules.ts'
import type { Rule } from '../hours/rules.ts'
import type { ClockWords } from './clock-words.ts'

type Props = {
  rules: Rule[]
  words: ClockWords
  onOpen: (line: Rule, isNew: boolean) => void
  onToggle: (weekday: number, open: boolean) => void
}

/** The week on a phone: a day a line, its hours to tap. */
export function DayList({ rules, words, onOpen, onToggle }: Props) {
  const t = useTranslations('Availability')
  return (
    <ul aria-label={t('week')} className="border-border border-t desk:hidden">
      {WEEK.map((weekday) => {
        const lines = rules.filter((rule) => rule.weekday === weekday)
        return (
          <li key={weekday} className="border-border border-b py-2">
            <div className="flex min-h-11 items-center justify-between gap-3">
              <Switch
                checked={lines.length > 0}
                onChange={(event) => onToggle(weekday, event.target.checked)}
                aria-label={t('openOn', { day: words.day(weekday) })}
              >
                <span className="font-medium">{words.day(weekday)}</span>
              </Switch>
              <IconButton
                label={t('addOn', { day: words.day(weekday) })}
                onClick={() => onOpen(nextLine(rules, weekday), true)}
              >
                <Plus size={18} />
              </IconButton>
            </div>
            {lines.length === 0 ? (
              <p className="pb-1.5 pl-11.5 text-sm text-text-muted">{t('closed')}</p>
            ) : (
              <div className="flex flex-wrap gap-2 pb-2">
                {lines.map((line) => (
                  <button
                    key={line.startMin}
                    type="button"
                    onClick={() => onOpen(line, false)}
                    className="min-h-11 rounded-md bg-primary-soft px-3.5 font-medium text-on-primary-soft"
                  >
                    <span className="sr-only">{words.day(weekday)} </span>
                    {words.range(line)}
                  </button>
                ))}
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
