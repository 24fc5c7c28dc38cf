import FileText from 'lucide-react/icons/file-text'
import { Avatar } from '../avatar.tsx'
import { Button } from '../button.tsx'
import { Facts } from '../facts.tsx'
import { MoreLink } from '../more-link.tsx'
import { Row } from '../row.tsx'
import { RowIcon } from '../row-icon.tsx'
import { Rows } from '../rows.tsx'
import { SectionHeading } from '../section-heading.tsx'
import { StatusTag } from '../status-tag.tsx'
import { Table } from '../table.tsx'
import { CalendarDemo } from './calendar-demo.tsx'
import { Section } from './section.tsx'

const rows = [
  [
    'Sam Obi',
    '50 min',
    'Tue 24 Nov, 11:30',
    <StatusTag key="1" tone="success">
      Confirmed
    </StatusTag>,
    '€85.00',
  ],
  [
    'Noor Haddad',
    'Intro',
    'Tue 24 Nov, 14:30',
    <StatusTag key="2" tone="warning">
      Waiting for form
    </StatusTag>,
    '€0.00',
  ],
  [
    'Hugo Bell',
    '90 min',
    'Mon 23 Nov, 09:00',
    <StatusTag key="3" tone="danger">
      Cancelled
    </StatusTag>,
    '−€150.00',
  ],
] as const

export function Lists() {
  return (
    <>
      <Section title="Table" span="full">
        <Table
          framed
          caption="The last three"
          columns={[
            { key: 'who', header: 'Name' },
            { key: 'length', header: 'Length' },
            { key: 'when', header: 'Date', sort: { href: '#date', direction: 'descending' }, narrow: 'plain' },
            { key: 'status', header: 'Status', narrow: 'plain' },
            { key: 'amount', header: 'Amount', align: 'end', narrow: 'aside' },
          ]}
          rows={rows.map(([name, length, when, status, amount], i) => ({
            id: name,
            href: `#${i}`,
            selected: i === 2,
            cells: [
              <span key="who" className="flex items-center gap-2.5 font-medium">
                <Avatar id={name} name={name} size={28} />
                {name}
              </span>,
              <span key="length" className="text-text-muted">
                {length}
              </span>,
              when,
              status,
              amount,
            ],
          }))}
        />
      </Section>
      <Section title="Calendar">
        <CalendarDemo />
      </Section>
      <Section title="Rows and facts">
        <SectionHeading level={3} size="group" aside={<MoreLink href="#all">All messages</MoreLink>} className="mb-0">
          Two unread
        </SectionHeading>
        <Rows>
          <Row
            start={<Avatar id="Ines Moreau" name="Ines Moreau" />}
            title="Ines Moreau"
            detail="I’ve left two notes on your draft."
            end="09:12"
            href="#row"
            strong
          />
          <Row
            start={
              <RowIcon>
                <FileText size={18} />
              </RowIcon>
            }
            title="Difficult talks: a script"
            detail="PDF, 6 pages"
            end={
              <Button size="sm" variant="ghost">
                Open
              </Button>
            }
          />
        </Rows>
        <Facts
          items={[
            { name: 'Email', value: 'petra@novak.example' },
            { name: 'Prices', value: '€70 for 50 min' },
          ]}
        />
      </Section>
    </>
  )
}
