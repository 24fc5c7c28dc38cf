import fs from 'node:fs'
import { render, toPlainText } from 'react-email'
import { EmailButton } from './button.tsx'
import { EmailDatePanel } from './date-panel.tsx'
import { EmailFacts } from './facts.tsx'
import { EmailFrame } from './frame.tsx'
import { EmailParagraph } from './paragraph.tsx'
import { EmailPart } from './part.tsx'

const html = await render(
  <EmailFrame
    locale="en"
    preview="Ines has it in her calendar."
    brand="Harbour Coaching"
    title="See you on Thursday, Amara"
    intro="Your session with Ines Moreau is confirmed. It’s in her calendar, and the file below puts it in yours."
    footer={
      <>
        Sent by Harbour Coaching because you booked a session.
        <br />
        We never ask for your password by email.
      </>
    }
  >
    <EmailPart below={8}>
      <EmailDatePanel weekday="Thursday" day="26" month="November" time="14:00 to 14:50" zone="Lisbon time (GMT).">
        <EmailButton look="panel" href="http://localhost:3000/sessions/1">
          Open the session
        </EmailButton>
      </EmailDatePanel>
    </EmailPart>
    <EmailPart above={16} below={8}>
      <EmailFacts
        rows={[
          ['About', 'Leading'],
          ['With', 'Ines Moreau, by video'],
        ]}
      />
    </EmailPart>
    <EmailPart above={16} below={36}>
      <EmailButton href="http://localhost:3000/a">Add to calendar</EmailButton>
      <EmailButton href="http://localhost:3000/b">Cancel</EmailButton>
    </EmailPart>
    <EmailPart above={12}>
      <EmailParagraph title="Before Thursday">Write down two lines.</EmailParagraph>
    </EmailPart>
  </EmailFrame>,
)
fs.writeFileSync('/tmp/mail.html', html)
console.log(toPlainText(html))
console.log(html.length)
