'use client'
import { useRouter } from 'next/navigation'
import { Select } from '#ui/select.tsx'

type Props = {
  label: string
  value: string
  /** Each order with its words and the address of the list in it, with the language. */
  options: { value: string; name: string; href: string }[]
}

/** In which order the list stands. */
export function SortSelect({ label, value, options }: Props) {
  const router = useRouter()
  return (
    <Select
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find((one) => one.value === event.target.value)
        if (chosen) router.push(chosen.href, { scroll: false })
      }}
      className="flex-none *:[select]:font-medium max-sm:flex-1"
    >
      {options.map((one) => (
        <option key={one.value} value={one.value}>
          {one.name}
        </option>
      ))}
    </Select>
  )
}
