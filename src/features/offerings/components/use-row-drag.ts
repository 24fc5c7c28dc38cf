'use client'
import type { DragEvent } from 'react'
import { useState } from 'react'

/** Drags the rows of a list by their handles: `over` is the row the dragged one would take the place of. */
export function useRowDrag(onDrop: (id: string, over: string) => void) {
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const end = () => {
    setDragged(null)
    setOver(null)
  }
  return {
    dragged,
    over,
    handle: (id: string) => ({
      draggable: true,
      onDragStart(event: DragEvent) {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', id) // Firefox drags nothing without data
        const row = event.currentTarget.closest('li')
        if (row) event.dataTransfer.setDragImage(row, 16, row.clientHeight / 2)
        setDragged(id)
      },
      onDragEnd: end,
    }),
    row: (id: string) => ({
      onDragOver(event: DragEvent) {
        if (!dragged) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'move'
        setOver(id)
      },
      onDrop(event: DragEvent) {
        if (!dragged) return
        event.preventDefault()
        if (dragged !== id) onDrop(dragged, id)
        end()
      },
    }),
  }
}
