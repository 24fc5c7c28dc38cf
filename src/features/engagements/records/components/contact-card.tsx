'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { useFieldProblem } from '#client/field-problem.ts'
import { Refusal } from '#client/refusal.tsx'
import { useSubmit } from '#client/use-submit.ts'
import { Button } from '#ui/button.tsx'
import { Facts } from '#ui/facts.tsx'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'
import { toast } from '#ui/toast.ts'
import { engagements } from '../../components/api.ts'
import type { ClientRecord } from '../input.ts'

const FIELDS = [
  { name: 'email', type: 'email', max: 254 },
  { name: 'phone', type: 'tel', max: 40 },
  { name: 'organisation', type: 'text', max: 80 },
] as const

/** How the coach reaches a client: read, and changed in place. */
export function ContactCard({ clientId, record: given }: { clientId: string; record: ClientRecord }) {
  const t = useTranslations('Clients')
  const router = useRouter()
  const [record, setRecord] = useState(given)
  const [editing, edit] = useState(false)
  const change = useRef<HTMLButtonElement>(null)
  const close = () => {
    edit(false)
    requestAnimationFrame(() => change.current?.focus())
  }
  const { pending, error, submit } = useSubmit(engagements.saveRecord, (saved) => {
    setRecord(saved)
    close()
    toast({ tone: 'success', text: t('record.saved') })
    router.refresh()
  })
  const wrong = useFieldProblem('Clients', error)
  return (
    <section aria-labelledby="contact-heading">
      <SectionHeading
        id="contact-heading"
        size="group"
        aside={
          !editing && (
            <Button ref={change} variant="ghost" size="sm" className="-mr-2.5" onClick={() => edit(true)}>
              {t('record.edit')}
            </Button>
          )
        }
      >
        {t('record.contact')}
      </SectionHeading>
      {editing ? (
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            const typed = new FormData(event.currentTarget)
            const fields = Object.fromEntries(FIELDS.map(({ name }) => [name, String(typed.get(name) ?? '').trim()]))
            void submit({ id: clientId, ...fields })
          }}
          onKeyDown={(event) => event.key === 'Escape' && close()}
        >
          <Refusal error={error} />
          {FIELDS.map(({ name, type, max }, place) => (
            <Field key={name} label={t(`record.${name}`)} error={wrong(name)}>
              <Input
                name={name}
                type={type}
                autoFocus={place === 0}
                autoComplete="off"
                maxLength={max}
                defaultValue={record[name]}
              />
            </Field>
          ))}
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="primary" loading={pending} loadingLabel={t('record.saving')}>
              {t('record.save')}
            </Button>
            <Button onClick={close}>{t('record.cancel')}</Button>
          </div>
        </form>
      ) : (
        <Facts
          className="border-border border-t"
          items={FIELDS.map(({ name }) => ({
            name: t(`record.${name}`),
            value: <Value name={name} record={record} />,
          }))}
        />
      )}
      <p className="mt-2.5 text-sm text-text-muted">{t('record.contactHint')}</p>
    </section>
  )
}

const SCHEMES = { email: 'mailto:', phone: 'tel:', organisation: '' }

function Value({ name, record }: { name: keyof typeof SCHEMES; record: ClientRecord }) {
  const t = useTranslations('Clients')
  const text = record[name]
  if (!text) return <span className="text-text-faint">{t('record.nothing')}</span>
  if (!SCHEMES[name]) return text
  const href = `${SCHEMES[name]}${name === 'phone' ? text.replace(/[^+\d]/g, '') : encodeURI(text)}`
  return (
    <a className="link break-all" href={href}>
      {text}
    </a>
  )
}
