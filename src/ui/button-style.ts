import { cx } from './class-names.ts'

/** `danger` is solid and belongs inside a confirm dialog; `danger-outline` opens one. `linen` and `linen-outline` stand on the dyed panel, `tinted` takes the colour of the banner it stands in. */
export type ButtonVariant =
  | 'primary'
  | 'secondary'
  | 'ghost'
  | 'soft'
  | 'danger'
  | 'danger-outline'
  | 'linen'
  | 'linen-outline'
  | 'tinted'
/** Heights 28, 36 and 44 px under a mouse; never less than 44 px under a finger. */
export type ButtonSize = 'sm' | 'md' | 'lg'

export type ButtonLook = {
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  /** Fills the width of its container. */
  full?: boolean | undefined
  /** As wide as high: for a lone icon. */
  square?: boolean | undefined
}

const base =
  'inline-grid select-none place-items-center whitespace-nowrap border font-medium no-underline ' +
  'transition-[background-color,border-color,color] duration-(--dur-quick) ease-settle active:translate-y-[0.5px] ' +
  'disabled:cursor-not-allowed disabled:border-border disabled:bg-sunken disabled:text-text-faint disabled:shadow-none ' +
  'disabled:active:translate-y-0'

const variants: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-primary text-on-primary hover:bg-primary-hover',
  secondary: 'border-border-control bg-surface text-text shadow-sm hover:bg-surface-hover',
  ghost: 'border-transparent text-text hover:bg-sunken disabled:border-transparent disabled:bg-transparent',
  soft: 'border-transparent bg-primary-soft text-on-primary-soft hover:bg-soft-hover',
  danger: 'border-transparent bg-danger text-on-danger hover:bg-on-danger-soft',
  'danger-outline': 'border-border-danger bg-surface text-danger hover:bg-danger-soft hover:text-on-danger-soft',
  linen: 'border-transparent bg-on-dyed text-dyed hover:bg-on-dyed/90',
  'linen-outline': 'border-dyed-line text-on-dyed hover:bg-dyed-line/40',
  tinted: 'border-current text-inherit hover:underline',
}

const sizes: Record<ButtonSize, string> = {
  sm: 'min-h-(--control-sm) rounded-sm text-sm max-sm:min-h-11',
  md: 'min-h-(--control-md) rounded-md text-base max-sm:min-h-11',
  lg: 'min-h-(--control-lg) rounded-md text-md/5',
}

const paddings: Record<ButtonSize, string> = { sm: 'px-2.5', md: 'px-3.5', lg: 'px-4.5' }

const squares: Record<ButtonSize, string> = {
  sm: 'w-(--control-sm) max-sm:w-11',
  md: 'w-(--control-md) max-sm:w-11',
  lg: 'w-(--control-lg)',
}

/** The classes of a button, for elements that look like one but are something else (a link, a label). */
export function buttonStyle({ variant = 'secondary', size = 'md', full = false, square = false }: ButtonLook): string {
  return cx(base, variants[variant], sizes[size], square ? squares[size] : paddings[size], full && 'w-full')
}
