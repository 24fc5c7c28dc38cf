import TriangleAlert from 'lucide-react/icons/triangle-alert'
import WifiOff from 'lucide-react/icons/wifi-off'
import { Banner } from '../banner.tsx'
import { BannerAction } from '../banner-action.tsx'
import { Button } from '../button.tsx'
import { EmptyState } from '../empty-state.tsx'
import { ErrorState } from '../error-state.tsx'
import { Loading } from '../loading.tsx'
import { Skeleton } from '../skeleton.tsx'
import { Section } from './section.tsx'

export function States() {
  return (
    <>
      <Section title="Empty">
        <EmptyState
          framed
          level={3}
          title="The loom is strung"
          actions={
            <>
              <Button variant="primary">Set a goal</Button>
              <Button variant="ghost">See three examples</Button>
            </>
          }
        >
          Set one goal for the next two weeks. You can change it at any time.
        </EmptyState>
        <EmptyState
          framed
          level={3}
          drawing="bare"
          title="Full until January"
          actions={<Button variant="primary">Tell me</Button>}
        >
          We can tell you the moment a time comes free.
        </EmptyState>
      </Section>
      <Section title="Broken and lost">
        <ErrorState
          framed
          level={3}
          title="Your bank said no"
          reference="Reference LM-40B7"
          actions={
            <>
              <Button variant="primary">Try another card</Button>
              <Button>Pay by transfer</Button>
            </>
          }
        >
          The card ending 4242 was declined, so nothing was charged.
        </ErrorState>
        <ErrorState framed level={3} drawing="lost" title="We lost this thread" actions={<Button>Go home</Button>}>
          The page may have moved, or the link is missing a piece.
        </ErrorState>
      </Section>
      <Section title="Loading">
        <Loading label="Loading" className="flex flex-col gap-4">
          <Skeleton className="h-8.5 w-70 max-w-full rounded-sm" />
          <Skeleton className="h-24 w-full rounded-none" />
          <div className="flex gap-3">
            <Skeleton className="size-10 flex-none rounded-md" />
            <div className="flex flex-1 flex-col gap-2">
              <Skeleton className="h-3 w-1/2" />
              <Skeleton className="h-2.5 w-5/6" />
            </div>
          </div>
        </Loading>
      </Section>
      <Section title="Banners">
        <Banner tone="warning" icon={<WifiOff size={18} />} title="You’re offline.">
          Your entry is saved on this device.
        </Banner>
        <Banner
          tone="danger"
          icon={<TriangleAlert size={18} />}
          title="Calendar sync stopped"
          action={<BannerAction href="#fix">Reconnect</BannerAction>}
        >
          on Mon 23 Nov.
        </Banner>
        <Banner tone="info">Saved for you and everybody you share it with.</Banner>
        <Banner tone="success" title="Sent." />
        <Banner tone="highlight">We hold it for ten minutes.</Banner>
        <EmptyState
          level={3}
          drawing="none"
          title="Nothing matches all three"
          actions={<Button variant="soft">Include evenings</Button>}
        >
          12 match if you include evenings.
        </EmptyState>
        <ErrorState
          level={3}
          drawing="none"
          title="This part did not load"
          actions={<Button size="sm">Try again</Button>}
        >
          The rest of the page works.
        </ErrorState>
      </Section>
    </>
  )
}
