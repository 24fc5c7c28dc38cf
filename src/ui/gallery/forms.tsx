import Search from 'lucide-react/icons/search'
import { Checkbox } from '../checkbox.tsx'
import { Field } from '../field.tsx'
import { Input } from '../input.tsx'
import { PasswordInput } from '../password-input.tsx'
import { Radio } from '../radio.tsx'
import { RadioCard } from '../radio-card.tsx'
import { RadioCards } from '../radio-cards.tsx'
import { Select } from '../select.tsx'
import { Switch } from '../switch.tsx'
import { ChoiceDemo } from './choice-demo.tsx'
import { CodeDemo } from './code-demo.tsx'
import { Line } from './line.tsx'
import { NoteDemo } from './note-demo.tsx'
import { Section } from './section.tsx'

export function Forms() {
  return (
    <>
      <Section title="Inputs">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Title">
            <Input placeholder="What is it about?" />
          </Field>
          <Field label="Search" labelHidden aside="optional">
            <Input type="search" start={<Search size={16} />} placeholder="Name or email" />
          </Field>
          <Field label="Price">
            <Input defaultValue="85.00" inputMode="decimal" start="€" end="per hour" />
          </Field>
          <Field label="Email" error="Add the part after the dot.">
            <Input type="email" defaultValue="amara@okafor" />
          </Field>
          <Field
            label="Password"
            aside={
              <a className="link" href="#forgot">
                Forgot it?
              </a>
            }
            hint="Ten characters or more."
          >
            <PasswordInput defaultValue="correct horse" showLabel="Show password" hideLabel="Hide password" />
          </Field>
          <Field label="Disabled">
            <Input disabled defaultValue="Cannot be changed" />
          </Field>
        </div>
        <Line>
          <Checkbox defaultChecked>Share</Checkbox>
          <Checkbox hint="Every Monday">Remind me</Checkbox>
          <Checkbox disabled defaultChecked>
            Locked
          </Checkbox>
          <Radio name="gallery-place" value="video" defaultChecked>
            Video
          </Radio>
          <Radio name="gallery-place" value="person">
            In person
          </Radio>
          <Switch defaultChecked>Reminders</Switch>
          <Switch>Sounds</Switch>
        </Line>
        <NoteDemo />
      </Section>
      <Section title="Choices">
        <RadioCards label="Length">
          <RadioCard name="gallery-length" value="20" title="Intro" aside="Free" detail="20 min, to see if it fits" />
          <RadioCard
            name="gallery-length"
            value="50"
            title="Usual"
            aside="€85"
            detail="50 min, video call"
            defaultChecked
          />
          <RadioCard name="gallery-length" value="90" title="Long" aside="€150" detail="Full until May" disabled />
        </RadioCards>
        <ChoiceDemo />
        <Field label="Country" hint="The browser’s own list.">
          <Select defaultValue="pt">
            <option value="de">Germany</option>
            <option value="pt">Portugal</option>
            <option value="es">Spain</option>
          </Select>
        </Field>
        <CodeDemo />
      </Section>
    </>
  )
}
