import { getTranslations } from 'next-intl/server'
import { Disclosure } from './disclosure.tsx'

const PLACES = ['google', 'outlook', 'apple', 'other'] as const

/** Where other calendars keep the address that a coach pastes here. */
export async function FindAddress() {
  const t = await getTranslations('CalendarSteps')
  return (
    <div className="mt-5 border-border border-t">
      <Disclosure title={t('find.title')}>
        <ul className="flex flex-col gap-2">
          {PLACES.map((place) => (
            <li key={place}>
              {t.rich(`find.${place}`, { b: (words) => <b className="font-medium text-text">{words}</b> })}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}
