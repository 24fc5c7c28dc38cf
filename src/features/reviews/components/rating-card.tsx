'use client'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { Reader } from '#client/format.ts'
import { formatShortDay } from '#client/format.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ratingOf } from './api.ts'
import { GivenRating } from './given-rating.tsx'
import { RatingForm } from './rating-form.tsx'

type Props = { sessionId: string /** The other side. */; other: string; reader: Reader }

/** How a session was: its client says it, once, and may change it for 14 days; its coach reads it. */
export function RatingCard({ sessionId, other, reader }: Props) {
  const t = useTranslations('Ratings')
  const { side, rateable, rating, now } = useSuspenseQuery(ratingOf(sessionId)).data
  const [changing, change] = useState(false)
  const [sent, setSent] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that had the focus is gone once it is sent: what was sent takes it.
  useEffect(() => {
    if (sent) heading.current?.focus()
  }, [sent])
  if (side === 'coach' ? !rating : !rateable && !rating) return null
  const isOpen = side === 'client' && (!rating || changing)
  const title = isOpen ? t('ask') : t(side === 'client' ? 'youGave' : 'theyGave', { other, stars: rating?.stars ?? 0 })
  return (
    <Card>
      <section aria-labelledby="rating-heading">
        <h2 id="rating-heading" ref={heading} tabIndex={-1} className="type-group outline-none">
          {title}
        </h2>
        {isOpen ? (
          <RatingForm
            sessionId={sessionId}
            other={other}
            rating={rating}
            onDone={(wasSent) => {
              change(false)
              setSent(wasSent)
            }}
          />
        ) : (
          rating && (
            <GivenRating rating={rating} side={side} reader={reader} now={now}>
              {side === 'client' && now < rating.changeUntil && (
                <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1">
                  <Button
                    size="sm"
                    onClick={() => {
                      setSent(false)
                      change(true)
                    }}
                  >
                    {t('change')}
                  </Button>
                  <span className="text-sm text-text-muted">
                    {t('until', { day: formatShortDay(rating.changeUntil, reader, now) })}
                  </span>
                </div>
              )}
            </GivenRating>
          )
        )}
      </section>
    </Card>
  )
}
