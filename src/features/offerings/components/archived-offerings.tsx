'use client'
import { useQueryClient } from '@tanstack/react-query'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { useTranslations } from 'next-intl'
import { useProblem } from '#client/problem.ts'
import { useSubmit } from '#client/use-submit.ts'
import { Button } from '#ui/button.tsx'
import { Row } from '#ui/row.tsx'
import { Rows } from '#ui/rows.tsx'
import { toast } from '#ui/toast.ts'
import type { OwnOffering } from '../input.ts'
import { offerings, ownOfferings } from './api.ts'

/** What a coach no longer offers, out of sight until asked for; it can come back, after the others. */
export function ArchivedOfferings({ archived }: { archived: OwnOffering[] }) {
  const t = useTranslations('Offerings')
  const problem = useProblem()
  const client = useQueryClient()
  const { pending, submit } = useSubmit(
    async ({ id }: OwnOffering) => {
      const back = await offerings.restore({ id }).catch((error: unknown) => {
        toast({ tone: 'error', text: problem(error) })
      })
      await client.invalidateQueries(ownOfferings())
      return back
    },
    (back) => back && toast({ tone: 'success', text: t('added', { name: back.name }) }),
  )
  if (archived.length === 0) return null
  return (
    <details className="group mt-10">
      <summary className="hit-area inline-flex cursor-pointer list-none items-center gap-1.5 font-medium text-sm text-text-muted hover:text-text">
        <ChevronRight size={16} className="group-open:rotate-90" />
        {t('archived', { count: archived.length })}
      </summary>
      <Rows className="mt-3">
        {archived.map((offering) => (
          <Row
            key={offering.id}
            title={offering.name}
            detail={t('line', {
              minutes: t('minutes', { minutes: offering.minutes }),
              kind: t(`kind.${offering.kind}`),
            })}
            end={
              <Button
                size="sm"
                disabled={pending}
                aria-label={t('restoreNamed', { name: offering.name })}
                onClick={() => void submit(offering)}
              >
                {t('restore')}
              </Button>
            }
          />
        ))}
      </Rows>
    </details>
  )
}
