'use client'

import CalendarPlus from 'lucide-react/icons/calendar-plus'
import Flag from 'lucide-react/icons/flag'
import { useCallback, useState } from 'react'
import { Avatar } from '../avatar.tsx'
import { EmptyState } from '../empty-state.tsx'
import { plainLetters } from '../listbox/option.ts'
import { Palette } from '../palette/palette.tsx'
import { usePaletteKey } from '../palette/use-palette-key.ts'
import { SearchButton } from '../shell/search-button.tsx'
import { toast } from '../toast.ts'

const things = [
  {
    kind: 'goals',
    title: 'Run the weekly review without Marc',
    detail: '4 of 5 weeks. Next: send the agenda.',
    meta: 'Open',
    icon: <Flag size={17} />,
  },
  { kind: 'goals', title: 'Tell Marc it’s the last one', detail: 'Task, due Fri 27 Nov', icon: <Flag size={17} /> },
  {
    kind: 'people',
    title: 'Ines Moreau',
    detail: 'What would Marc say the timeline is for?',
    meta: '9 Nov',
    icon: <Avatar id="Ines Moreau" name="Ines Moreau" size={28} />,
  },
  { kind: 'do', title: 'Book a time', icon: <CalendarPlus size={17} /> },
]
const headings = { goals: 'Goals', people: 'People', do: 'Do' }

export function PaletteDemo() {
  const [open, setOpen] = useState(false)
  const [query, setQuery] = useState('marc')
  const [kind, setKind] = useState('all')
  usePaletteKey(useCallback(() => setOpen(true), []))
  const found = things.filter((thing) =>
    plainLetters(`${thing.title} ${thing.detail ?? ''}`).includes(plainLetters(query.trim())),
  )
  const groups = Object.entries(headings)
    .filter(([key]) => kind === 'all' || kind === key)
    .map(([key, heading]) => ({
      key,
      heading,
      ...(key === 'goals' && { more: { label: 'All 2', onSelect: () => setKind('goals') } }),
      items: found
        .filter((thing) => thing.kind === key)
        .map((thing) => ({
          ...thing,
          id: thing.title,
          onSelect: () => {
            setOpen(false)
            toast({ tone: 'info', text: thing.title })
          },
        })),
    }))
  return (
    <div className="w-40">
      <SearchButton label="Search" keys="⌘K" onClick={() => setOpen(true)} />
      <Palette
        open={open}
        onOpenChange={setOpen}
        query={query}
        onQueryChange={setQuery}
        kinds={[
          { value: 'all', label: 'All', count: found.length },
          { value: 'goals', label: 'Goals', count: 2 },
          { value: 'people', label: 'People' },
        ]}
        kind={kind}
        onKindChange={setKind}
        groups={groups}
        empty={<EmptyState level={3} drawing="none" title={`Nothing under “${query}”`} />}
        labels={{
          title: 'Search',
          placeholder: 'Search everything',
          close: 'Close',
          escape: 'Esc',
          results: 'Results',
        }}
        footer={{
          move: 'move',
          open: 'open',
          nextKind: 'next kind',
          enterKey: 'Enter',
          tabKey: 'Tab',
          note: 'Only you see these',
        }}
      />
    </div>
  )
}
