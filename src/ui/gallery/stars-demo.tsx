'use client'

import { useState } from 'react'
import { Stars } from '../stars.tsx'
import { StarsInput } from '../stars-input.tsx'

export function StarsDemo() {
  const [stars, choose] = useState<number | null>(3)
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-4">
        <Stars value={4.3} label="4.3 of 5 stars" />
        <Stars value={2} label="2 of 5 stars" size={22} />
      </div>
      <StarsInput
        label="How was it?"
        name="gallery-stars"
        value={stars}
        starLabel={(count) => `${count} of 5 stars`}
        onValueChange={choose}
      />
    </div>
  )
}
