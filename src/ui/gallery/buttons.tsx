import Ellipsis from 'lucide-react/icons/ellipsis'
import Pencil from 'lucide-react/icons/pencil'
import Plus from 'lucide-react/icons/plus'
import { Button } from '../button.tsx'
import { ButtonLink } from '../button-link.tsx'
import { IconButton } from '../icon-button.tsx'
import { Line } from './line.tsx'
import { SavingDemo } from './saving-demo.tsx'
import { Section } from './section.tsx'

export function Buttons() {
  return (
    <Section title="Buttons">
      <Line>
        <Button variant="primary">Book a room</Button>
        <Button>Move</Button>
        <Button variant="soft">Write</Button>
        <Button variant="ghost">Not now</Button>
        <Button variant="danger">Delete page</Button>
      </Line>
      <Line>
        <Button variant="primary" disabled>
          Disabled
        </Button>
        <Button disabled>Disabled</Button>
        <SavingDemo />
        <Button variant="danger-outline">Remove</Button>
        <ButtonLink href="#buttons" variant="secondary" icon={<Plus size={16} />}>
          A link
        </ButtonLink>
      </Line>
      <Line>
        <Button size="sm">Small 28</Button>
        <Button>Medium 36</Button>
        <Button size="lg">Large 44</Button>
        <IconButton label="More" variant="secondary">
          <Ellipsis size={18} />
        </IconButton>
        <IconButton label="Edit">
          <Pencil size={17} />
        </IconButton>
      </Line>
      <div className="flex gap-2 rounded-lg bg-dyed p-5">
        <Button variant="linen" icon={<Pencil size={16} />}>
          On the dyed panel
        </Button>
        <Button variant="linen-outline">Move</Button>
      </div>
    </Section>
  )
}
