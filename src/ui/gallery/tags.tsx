import X from 'lucide-react/icons/x'
import { Avatar } from '../avatar.tsx'
import { Chip } from '../chip.tsx'
import { Count } from '../count.tsx'
import { CountdownStrip } from '../countdown-strip.tsx'
import { Kbd } from '../kbd.tsx'
import { ProgressThread } from '../progress-thread.tsx'
import { Segmented } from '../segmented.tsx'
import { StatusTag } from '../status-tag.tsx'
import { Steps } from '../steps.tsx'
import { TabLinks } from '../tab-links.tsx'
import { Tabs } from '../tabs.tsx'
import { Line } from './line.tsx'
import { Section } from './section.tsx'
import { StarsDemo } from './stars-demo.tsx'

const people = [
  'Ines Moreau',
  'Ruth Kaminski',
  'Tomás Lindqvist',
  'Yuki Sato',
  'Dev Patel',
  'Amara Okafor',
  'Noor Haddad',
  'Hugo Bell',
  'Ærø',
]

export function Tags() {
  return (
    <>
      <Section title="Tabs and filters" span="third">
        <Tabs
          label="Lists"
          items={[
            { value: 'next', label: 'Upcoming', panel: 'What comes next.' },
            { value: 'past', label: 'Past', panel: 'What has been.' },
            {
              value: 'asked',
              label: 'Requests',
              count: <Count value={2} label="2 new" />,
              panel: 'Two wait for an answer.',
            },
          ]}
        />
        <TabLinks
          label="Pages"
          current="#b"
          items={[
            { href: '#a', label: 'One' },
            { href: '#b', label: 'Two' },
          ]}
        />
        <Line>
          <Segmented
            label="Span"
            name="gallery-span"
            defaultValue="day"
            options={[
              { value: 'day', label: 'Day' },
              { value: 'week', label: 'Week' },
              { value: 'month', label: 'Month' },
            ]}
          />
          <Chip on>
            Evenings <X size={14} />
          </Chip>
          <Chip>Weekends</Chip>
          <Kbd>⌘K</Kbd>
        </Line>
      </Section>
      <Section title="Status" span="third">
        <Line>
          <StatusTag tone="success">Confirmed</StatusTag>
          <StatusTag tone="warning">Waiting for reply</StatusTag>
          <StatusTag tone="danger">Cancelled</StatusTag>
          <StatusTag tone="highlight">Held for you</StatusTag>
          <StatusTag tone="info">In progress</StatusTag>
          <StatusTag tone="line">Draft</StatusTag>
          <StatusTag tone="neutral">Archived</StatusTag>
        </Line>
        <ProgressThread label="Woven so far" words="5 of 8" value={5} max={8} wordsShown />
        <ProgressThread label="Goal" words="4 of 5 weeks" value={4} max={5} tone="goal" wordsShown />
        <ProgressThread label="Not begun" words="0 of 6" value={0} max={6} tone="success" wordsShown />
        <div className="overflow-hidden rounded-lg border border-border bg-surface">
          <CountdownStrip label="We’re holding 14:00 for you" time="09:41" left={0.97} />
        </div>
        <CountdownStrip slim label="Holding this time for you" time="09:41" left={0.97} />
        <StarsDemo />
      </Section>
      <Section title="Avatars" span="third">
        <Line>
          {people.map((name, i) => (
            <Avatar
              key={name}
              id={name}
              name={name}
              size={[64, 48, 40, 40, 32, 32, 24, 24, 20][i] ?? 40}
              {...(i === 2 && { presence: 'Online' })}
            />
          ))}
        </Line>
        <Line>
          <Avatar id="photo" name="Photo" size={48} src="/favicon.svg" label="Somebody with a photo" />
        </Line>
        <p className="text-sm text-text-muted">
          No photo yet? Each person gets a cloth of their own: one of eight dyes, of five weaves.
        </p>
      </Section>
      <Section title="Steps" span="full">
        <Steps label="Step 2 of 4" countLabel="2 of 4" steps={['Kind', 'Time', 'Details', 'Payment']} current={1} />
      </Section>
    </>
  )
}
