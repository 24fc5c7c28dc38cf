import Bell from 'lucide-react/icons/bell'
import House from 'lucide-react/icons/house'
import List from 'lucide-react/icons/list'
import Menu from 'lucide-react/icons/menu'
import Settings from 'lucide-react/icons/settings'
import SquarePen from 'lucide-react/icons/square-pen'
import Tag from 'lucide-react/icons/tag'
import { Avatar } from '../avatar.tsx'
import { IconButton } from '../icon-button.tsx'
import { PageHeader } from '../page-header.tsx'
import { AccountButton } from '../shell/account-button.tsx'
import { AppShell } from '../shell/app-shell.tsx'
import { BottomTabs } from '../shell/bottom-tabs.tsx'
import { Brand } from '../shell/brand.tsx'
import { Sidebar } from '../shell/sidebar.tsx'
import { TopBar } from '../shell/top-bar.tsx'
import { Buttons } from './buttons.tsx'
import { Colours } from './colours.tsx'
import { Forms } from './forms.tsx'
import { Lists } from './lists.tsx'
import { Overlays } from './overlays.tsx'
import { Section } from './section.tsx'
import { ShellSamples } from './shell-samples.tsx'
import { States } from './states.tsx'
import { Tags } from './tags.tsx'
import { ThemeDemo } from './theme-demo.tsx'

const items = [
  { href: '#top', label: 'Components', icon: <House /> },
  { href: '#forms', label: 'Forms', icon: <SquarePen /> },
  { href: '#status', label: 'Status', icon: <Tag />, count: 2, countLabel: '2 new' },
  { href: '#lists', label: 'Lists', icon: <List /> },
]
const settings = { href: '#settings', label: 'Settings', icon: <Settings /> }
const more = { href: '#more', label: 'More', icon: <Menu /> }

/** Every component in its states, with sample words, inside the shell. For demo mode only; tests look at it in both themes. */
export function Gallery() {
  return (
    <AppShell
      skipLabel="Skip to content"
      sidebar={
        <Sidebar
          brand={<Brand href="#top" label="Loom, home" />}
          navLabel="Main"
          items={items}
          footItems={[settings]}
          current="#top"
          account={
            <AccountButton
              avatar={<Avatar id="Amara Okafor" name="Amara Okafor" size={32} />}
              name="Amara Okafor"
              detail="Member"
            />
          }
        />
      }
      topBar={
        <TopBar
          start={<Brand href="#top" label="Loom, home" size={24} />}
          actions={
            <IconButton label="Notices" size="lg">
              <Bell size={20} />
            </IconButton>
          }
        />
      }
      tabs={<BottomTabs label="Main" items={[...items, more]} current="#top" />}
    >
      <PageHeader title="Components" lead="Everything the pages are made of." actions={<ThemeDemo />} />
      <div className="grid gap-x-8 gap-y-8 desk:grid-cols-12 desk:gap-y-11">
        <Colours />
        <Buttons />
        <Forms />
        <Tags />
        <Lists />
        <Section title="What opens" span="full">
          <Overlays />
        </Section>
        <States />
        <ShellSamples />
      </div>
    </AppShell>
  )
}
