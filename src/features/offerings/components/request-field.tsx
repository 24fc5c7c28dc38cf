'use client'
import { useTranslations } from 'next-intl'
import { Switch } from '#ui/switch.tsx'

/** Whether clients book it at once or ask first. */
export function RequestField({ onRequest, onChange }: { onRequest: boolean; onChange: (onRequest: boolean) => void }) {
  const t = useTranslations('Terms')
  return (
    <div>
      <Switch
        checked={onRequest}
        aria-describedby="on-request-hint"
        onChange={({ target }) => onChange(target.checked)}
      >
        {t('onRequest')}
      </Switch>
      <p id="on-request-hint" className="mt-1.5 text-sm text-text-muted">
        {t(onRequest ? 'onRequestYes' : 'onRequestNo')}
      </p>
    </div>
  )
}
