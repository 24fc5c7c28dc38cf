'use client'
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Chip } from '#ui/chip.tsx'
import { Drawer } from '#ui/drawer.tsx'

type Props = {
  words: { open: string; close: string; show: string }
  /** The filters. */
  children: ReactNode
}

/** On phones the filters lie over the list; it follows every choice, and is there again when they are put away. */
export function FilterSheet({ words, children }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Chip aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(true)} className="desk:hidden">
        <SlidersHorizontal size={15} />
        {words.open}
      </Chip>
      <Drawer
        open={open}
        onOpenChange={setOpen}
        title={words.open}
        closeLabel={words.close}
        footer={
          <Button variant="primary" size="lg" full onClick={() => setOpen(false)}>
            {words.show}
          </Button>
        }
      >
        {children}
      </Drawer>
    </>
  )
}
