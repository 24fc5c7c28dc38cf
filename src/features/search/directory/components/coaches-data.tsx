import type { CoachLine } from '../input.ts'
import { StructuredData } from './structured-data.tsx'

type Props = { coaches: CoachLine[]; addressOf: (handle: string) => string }

/** What search engines read of the list: whose pages it leads to. */
export const CoachesData = ({ coaches, addressOf }: Props) => (
  <StructuredData
    data={{
      '@context': 'https://schema.org',
      '@type': 'ItemList',
      itemListElement: coaches.map(({ handle, name }, at) => ({
        ...{ '@type': 'ListItem', position: at + 1, name, url: addressOf(handle) },
      })),
    }}
  />
)
