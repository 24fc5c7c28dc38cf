'use client'

import Globe from 'lucide-react/icons/globe'
import { useState } from 'react'
import { Combobox } from '../combobox.tsx'
import { Field } from '../field.tsx'
import { RadioField } from '../radio-field.tsx'
import { SelectMenu } from '../select-menu.tsx'

const cities = [
  { value: 'lisbon', label: 'Lisbon', detail: '10:42' },
  { value: 'london', label: 'London', detail: '10:42' },
  { value: 'paris', label: 'Paris', detail: '11:42' },
  { value: 'new-york', label: 'New York', detail: '05:42' },
  { value: 'moon', label: 'The Moon', detail: 'closed', disabled: true },
]

const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({
  value: zone,
  label: zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone,
  detail: zone.split('/')[0] ?? '',
}))

export function ChoiceDemo() {
  const [city, setCity] = useState('lisbon')
  const [zone, setZone] = useState('Europe/Lisbon')
  const [wish, setWish] = useState('')
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label="City">
        <SelectMenu label="City" options={cities} value={city} onValueChange={setCity} start={<Globe size={16} />} />
      </Field>
      <Field label="Timezone" hint="Type to search 400 zones.">
        <Combobox
          label="Timezone"
          emptyLabel="No zone of that name"
          options={zones}
          value={zone}
          onValueChange={setZone}
          start={<Globe size={16} />}
        />
      </Field>
      <RadioField
        label="What brings you?"
        aside="required"
        options={['A decision', 'A conversation', 'Something else'].map((label) => ({ value: label, label }))}
        value={wish}
        onValueChange={setWish}
        error={wish ? undefined : 'Pick one of these.'}
        required
      />
    </div>
  )
}
