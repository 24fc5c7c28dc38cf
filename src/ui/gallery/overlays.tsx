'use client'

import Copy from 'lucide-react/icons/copy'
import Ellipsis from 'lucide-react/icons/ellipsis'
import Trash2 from 'lucide-react/icons/trash-2'
import { useState } from 'react'
import { Avatar } from '../avatar.tsx'
import { Button } from '../button.tsx'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { Dialog } from '../dialog.tsx'
import { Drawer } from '../drawer.tsx'
import { Facts } from '../facts.tsx'
import { Field } from '../field.tsx'
import { IconButton } from '../icon-button.tsx'
import { Input } from '../input.tsx'
import { Kbd } from '../kbd.tsx'
import { Menu } from '../menu.tsx'
import { MenuChoices } from '../menu-choices.tsx'
import { MenuItem } from '../menu-item.tsx'
import { MenuLabel } from '../menu-label.tsx'
import { MenuLink } from '../menu-link.tsx'
import { MenuSeparator } from '../menu-separator.tsx'
import { Popover } from '../popover.tsx'
import { toast } from '../toast.ts'
import { Toaster } from '../toaster.tsx'
import { Tooltip } from '../tooltip.tsx'
import { ChoiceDemo } from './choice-demo.tsx'
import { Line } from './line.tsx'
import { PaletteDemo } from './palette-demo.tsx'

/** Everything that opens. */
export function Overlays() {
  const [open, setOpen] = useState<'dialog' | 'confirm' | 'drawer' | null>(null)
  const [theme, setTheme] = useState('system')
  const close = (next: boolean) => !next && setOpen(null)
  return (
    <>
      <Line>
        <Button onClick={() => setOpen('dialog')}>Dialog</Button>
        <Button variant="danger-outline" onClick={() => setOpen('confirm')}>
          Confirm
        </Button>
        <Button onClick={() => setOpen('drawer')}>Drawer</Button>
        <PaletteDemo />
        <Menu
          trigger={
            <IconButton label="More" variant="secondary">
              <Ellipsis size={18} />
            </IconButton>
          }
        >
          <MenuLabel>This page</MenuLabel>
          <MenuItem
            icon={<Copy size={16} />}
            end={<Kbd>C</Kbd>}
            onSelect={() => toast({ tone: 'success', text: 'Copied.' })}
          >
            Copy
          </MenuItem>
          <MenuLink href="#menu">A link</MenuLink>
          <MenuItem icon={<Trash2 size={16} />} danger onSelect={() => setOpen('confirm')}>
            Delete
          </MenuItem>
          <MenuSeparator />
          <MenuChoices
            label="Theme"
            value={theme}
            onValueChange={setTheme}
            options={[
              { value: 'system', label: 'As the device' },
              { value: 'light', label: 'Light' },
              { value: 'dark', label: 'Dark' },
            ]}
          />
        </Menu>
        <Popover label="Length" trigger={<Button>Popover</Button>}>
          <Field label="Minutes">
            <Input inputMode="numeric" defaultValue="50" />
          </Field>
        </Popover>
        <Tooltip text="Said in a few words">
          <Button variant="ghost">Tooltip</Button>
        </Tooltip>
      </Line>
      <Line>
        <Button
          onClick={() =>
            toast({
              tone: 'success',
              text: 'Moved to Mon 30 Nov, 09:00.',
              action: { label: 'Undo', onAction: () => toast({ tone: 'info', text: 'Back where it was.' }) },
            })
          }
        >
          Toast
        </Button>
        <Button
          onClick={() =>
            toast({
              id: 'send',
              tone: 'error',
              text: 'Message not sent.',
              action: { label: 'Retry', onAction: () => undefined },
            })
          }
        >
          Error toast
        </Button>
      </Line>
      <Dialog
        open={open === 'dialog'}
        onOpenChange={close}
        size="md"
        title="Which city are you in?"
        text="Times follow it."
        closeLabel="Close"
        actions={
          <Button variant="primary" onClick={() => setOpen(null)}>
            Save city
          </Button>
        }
      >
        <ChoiceDemo />
      </Dialog>
      <ConfirmDialog
        open={open === 'confirm'}
        onOpenChange={close}
        title="Delete this page?"
        text="Everyone who reads it loses it too. Ines will get a message."
        keepLabel="Keep page"
        confirmLabel="Delete page"
        busyLabel="Deleting"
        onConfirm={() => setOpen(null)}
      />
      <Drawer
        open={open === 'drawer'}
        onOpenChange={close}
        title="Person"
        closeLabel="Close"
        footer={<Button size="sm">Send a message</Button>}
      >
        <div className="mb-5 flex items-center gap-3.5">
          <Avatar id="Petra Novak" name="Petra Novak" size={56} />
          <div>
            <h2 className="type-section">Petra Novak</h2>
            <p className="text-text-muted">Prague</p>
          </div>
        </div>
        <Facts
          items={[
            { name: 'Email', value: 'petra@novak.example' },
            { name: 'Last seen', value: 'Yesterday, 17:40, Prague' },
          ]}
        />
      </Drawer>
      <Toaster label="Notices ({hotkey})" closeLabel="Close" />
    </>
  )
}
