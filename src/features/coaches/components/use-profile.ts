'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { ApiError } from '#client/api-error.ts'
import { useProblem } from '#client/problem.ts'
import type { EditProfile, OwnProfile } from '../input.ts'
import type { Missing } from '../rules.ts'
import { missingFrom, SHORTEST_BIO } from '../rules.ts'
import { coaches } from './api.ts'

export type ProfileForm = ReturnType<typeof useProfile>
type FieldName = keyof EditProfile

/** A coach profile being written: its fields, what is wrong with each, and saving it. */
export function useProfile(initial: OwnProfile) {
  const t = useTranslations('CoachProfile')
  const problem = useProblem()
  const [saved, setSaved] = useState(initial)
  const [draft, setDraft] = useState(() => plain(initial))
  const [errors, setErrors] = useState<Partial<Record<FieldName, string>>>({})
  const [failure, setFailure] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const wrote = useRef(false)
  const asked = useRef<Promise<OwnProfile | null>>(Promise.resolve(null))
  // A page that somebody went back to may be older than what they saved on the next: what they did not touch follows.
  useEffect(() => {
    let here = true
    asked.current = coaches.mine({}).catch(() => null) // saving says what is wrong
    void asked.current.then((fresh) => {
      if (!fresh || !here || wrote.current) return
      setSaved(fresh)
      setDraft((now) => onto(fresh, now, initial))
    })
    return () => {
      here = false
    }
  }, [initial])
  const [refusals, setRefusals] = useState(0)
  useEffect(() => {
    if (refusals > 0) document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus()
  }, [refusals])
  const refuse = (wrong: typeof errors) => {
    setErrors(wrong)
    setRefusals((count) => count + 1) // the first wrong field takes the focus
  }
  const say = (field: Missing) => t(`missing.${field}`, { least: SHORTEST_BIO })
  return {
    saved,
    draft,
    errors,
    failure,
    saving,
    changed: JSON.stringify(draft) !== JSON.stringify(plain(saved)),
    change(part: Partial<EditProfile>) {
      setDraft({ ...draft, ...part })
      setErrors(Object.fromEntries(Object.entries(errors).filter(([field]) => !(field in part))))
      setFailure(null)
    },
    reset() {
      setDraft(plain(saved))
      setErrors({})
      setFailure(null)
    },
    /** Marks what of these fields is missing; true when nothing is. */
    check(fields: readonly Missing[]): boolean {
      const missing = missingFrom(trimmed(draft)).filter((field) => fields.includes(field))
      refuse(Object.fromEntries(missing.map((field) => [field, say(field)])))
      return missing.length === 0
    },
    /** True when it is saved. */
    async save(): Promise<boolean> {
      wrote.current = true
      setSaving(true)
      setFailure(null)
      try {
        const fresh = await asked.current
        asked.current = Promise.resolve(null)
        const answer = await coaches.edit(trimmed(fresh ? onto(fresh, draft, initial) : draft))
        setSaved(answer)
        setDraft((now) => (now === draft ? plain(answer) : now)) // what was typed meanwhile stays
        setErrors({})
        return true
      } catch (error) {
        const missing = missingOf(error)
        const fields = error instanceof ApiError ? Object.keys(error.fields) : []
        refuse({
          ...Object.fromEntries(fields.map((field) => [field.split('.')[0], t('notThis')])),
          ...Object.fromEntries(missing.map((field) => [field, say(field)])),
        })
        setFailure(problem(error))
        return false
      } finally {
        setSaving(false)
      }
    },
  }
}

const missingOf = (error: unknown): Missing[] =>
  (error instanceof ApiError && (error.data as { missing?: Missing[] } | undefined)?.missing) || []

const plain = ({ name, headline, bio, specialties, languages, certifications, zone }: OwnProfile): EditProfile => ({
  ...{ name, headline, bio, specialties, languages, certifications, zone },
})

/** What somebody wrote on an older profile, on the newer one. */
const onto = (fresh: OwnProfile, draft: EditProfile, from: OwnProfile): EditProfile => ({
  ...plain(fresh),
  ...differing(draft, plain(from)),
})

const differing = (draft: EditProfile, from: EditProfile): Partial<EditProfile> =>
  Object.fromEntries(
    Object.entries(draft).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(from[field as FieldName]),
    ),
  )

const trimmed = (draft: EditProfile): EditProfile => ({
  ...draft,
  name: draft.name.trim(),
  headline: draft.headline.trim(),
  bio: draft.bio.trim(),
})
