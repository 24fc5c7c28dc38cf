import Search from 'lucide-react/icons/search'
import { useTranslations } from 'next-intl'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'

/** Finds mails by address or subject; a plain form, which works before any script. */
export function MailSearch({ action, search }: { action: string; search: string }) {
  const t = useTranslations('DevMail')
  return (
    <search>
      <form action={action} method="get">
        <Field label={t('search')} labelHidden>
          <Input
            type="search"
            name="search"
            key={search}
            defaultValue={search}
            maxLength={100}
            placeholder={t('search')}
            autoComplete="off"
            start={<Search size={16} />}
          />
        </Field>
      </form>
    </search>
  )
}
