'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { Plan } from '../several/input.ts'
import { ListForm } from './list-form.tsx'
import type { Language } from './mail-fields.tsx'
import { PlanReview } from './plan-review.tsx'

/** Invites the people of a list: it is looked over first, row by row, and nothing goes before that. */
export function InviteSeveral({ language }: { language: Language }) {
  const t = useTranslations('Invite')
  const [text, setText] = useState('')
  const [mail, setMail] = useState({ locale: language, note: '' })
  const [plan, setPlan] = useState<Plan | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (plan) heading.current?.focus()
  }, [plan])
  return (
    <>
      {plan ? (
        <PlanReview {...{ plan, mail, heading }} onBack={() => setPlan(null)} />
      ) : (
        <ListForm {...{ text, mail }} onText={setText} onMail={setMail} onPlan={setPlan} />
      )}
      <p className="sr-only" role="status">
        {plan ? t('nothingYet') : ''}
      </p>
    </>
  )
}
