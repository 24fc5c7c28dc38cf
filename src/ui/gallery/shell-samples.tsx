import Ellipsis from 'lucide-react/icons/ellipsis'
import { Button } from '../button.tsx'
import { ButtonLink } from '../button-link.tsx'
import { IconButton } from '../icon-button.tsx'
import { Brand } from '../shell/brand.tsx'
import { FocusHeader } from '../shell/focus-header.tsx'
import { PublicFooter } from '../shell/public-footer.tsx'
import { PublicHeader } from '../shell/public-header.tsx'
import { Steps } from '../steps.tsx'
import { Section } from './section.tsx'

/** The frames around pages that have no sidebar. */
export function ShellSamples() {
  return (
    <Section title="Frames" span="full">
      <div className="border border-border">
        <FocusHeader
          brand={<Brand href="#top" label="Loom, home" size={24} />}
          back={{ href: '#back', label: 'Back' }}
          end={
            <ButtonLink href="#leave" variant="ghost" size="sm">
              Save and leave
            </ButtonLink>
          }
        >
          <Steps label="Step 3 of 4" countLabel="3 of 4" steps={['Kind', 'Time', 'Details', 'Payment']} current={2} />
        </FocusHeader>
      </div>
      <div className="border border-border">
        <PublicHeader
          brand={<Brand href="#top" label="Harbour, home" name="Harbour" />}
          navLabel="Public"
          current="#find"
          links={[
            { href: '#find', label: 'Find someone' },
            { href: '#how', label: 'How it works' },
          ]}
          actions={
            <>
              <ButtonLink href="#in" variant="ghost">
                Sign in
              </ButtonLink>
              <ButtonLink href="#up">Create an account</ButtonLink>
            </>
          }
          menu={
            <IconButton label="Menu" size="lg">
              <Ellipsis size={20} />
            </IconButton>
          }
        />
        <PublicFooter
          label="More"
          links={[{ href: '#privacy', label: 'Privacy' }]}
          language={
            <Button size="sm" variant="ghost">
              English
            </Button>
          }
          note="Runs on Loom"
        >
          Harbour, Rua do Alecrim 12, Lisbon
        </PublicFooter>
      </div>
    </Section>
  )
}
