import { getTranslations } from 'next-intl/server'
import { isoDay } from '#client/format.ts'
import { localised } from '#client/localised.ts'
import type { GivenReader } from '#client/use-reader.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'
import type { Asked } from './asked.ts'
import { KeptParams } from './kept-params.tsx'
import { SoftForm } from './soft-form.tsx'

/** On which days somebody wants a session; one field alone is that day. */
export async function DatesFilter({ asked, reader, now }: { asked: Asked; reader: GivenReader; now: number }) {
  const t = await getTranslations('Directory.dates')
  const today = isoDay(now, reader.zone)
  return (
    <SoftForm key={`${asked.first} ${asked.last}`} action={localised('/coaches', reader.locale)} className="mt-2">
      <KeptParams asked={asked} but={['first', 'last']} />
      <div className="flex flex-col gap-2">
        <Field label={t('first')}>
          <Input name="first" type="date" min={today} defaultValue={asked.first} />
        </Field>
        <Field label={t('last')}>
          <Input name="last" type="date" min={today} defaultValue={asked.last} />
        </Field>
      </div>
      <Button type="submit" size="sm" full className="mt-2.5">
        {t('apply')}
      </Button>
    </SoftForm>
  )
}
