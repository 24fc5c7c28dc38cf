'use client'
import Pencil from 'lucide-react/icons/pencil'
import Plus from 'lucide-react/icons/plus'
import X from 'lucide-react/icons/x'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useRef } from 'react'
import { Button } from '#ui/button.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'

export type Dated = {
  key: string
  tag?: ReactNode
  /** "Wed 2 Dec" or "Mon 30 Nov to Tue 1 Dec": also names its buttons. */
  when: string
  what?: string
  detail?: ReactNode
  onChange: () => void
  onRemove: () => void
}

type Props = { title: string; add: string; onAdd: () => void; none: string; rows: Dated[] }

/** What is coming of one kind, a line each, to change and to remove. */
export function DatedSection({ title, add, onAdd, none, rows }: Props) {
  const t = useTranslations('Availability')
  const adding = useRef<HTMLButtonElement>(null)
  return (
    <section>
      <SectionHeading
        className="mb-2"
        aside={
          <Button ref={adding} variant="ghost" size="sm" className="-mr-2.5" onClick={onAdd}>
            <span className="flex items-center gap-1.5">
              <Plus size={14} /> {add}
            </span>
          </Button>
        }
      >
        {title}
      </SectionHeading>
      <ul className="border-border border-t">
        {rows.map(({ key, tag, when, what, detail, onChange, onRemove }) => (
          <li key={key} className="flex min-h-11 items-center gap-3 border-border border-b py-2">
            {tag && <span className="w-26 flex-none">{tag}</span>}
            <span className="min-w-0 flex-1">
              <span className="font-medium">{when}</span> <span className="text-text-muted">{what}</span>
              {detail && <span className="block text-sm text-text-muted">{detail}</span>}
            </span>
            <span className="-mr-1.5 ml-auto flex flex-none">
              <IconButton size="sm" label={t('dated.change', { what: when })} onClick={onChange}>
                <Pencil size={15} />
              </IconButton>
              <IconButton
                size="sm"
                label={t('dated.remove', { what: when })}
                onClick={() => {
                  // The line goes away, and its button with it.
                  adding.current?.focus()
                  onRemove()
                }}
              >
                <X size={16} />
              </IconButton>
            </span>
          </li>
        ))}
        {rows.length === 0 && <li className="border-border border-b py-3 text-sm text-text-muted">{none}</li>}
      </ul>
    </section>
  )
}
