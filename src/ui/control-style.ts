const box =
  'w-full min-w-0 rounded-md border border-border-strong bg-surface text-base text-text transition-[border-color] duration-(--dur-quick) ' +
  'max-sm:text-[1rem] pointer-coarse:text-[1rem]'

/** A text control's own box: 40 px high, 44 and 16 px letters under a finger (smaller letters make phones zoom in). */
export const controlStyle =
  `${box} min-h-10 px-3 max-sm:min-h-11 pointer-coarse:min-h-11 focus:border-transparent focus:outline-2 focus:outline-focus focus:outline-offset-0 ` +
  'aria-invalid:border-danger disabled:cursor-not-allowed disabled:border-border disabled:bg-sunken disabled:text-text-faint'

/** The same box around a bare control with something before or after it. */
export const controlFrameStyle =
  `${box} flex min-h-10 items-center gap-2 px-3 max-sm:min-h-11 pointer-coarse:min-h-11 focus-within:border-transparent focus-within:outline-2 focus-within:outline-focus ` +
  'focus-within:outline-offset-0 has-aria-invalid:border-danger has-disabled:border-border has-disabled:bg-sunken'

/** The control inside such a frame: no box of its own. */
export const bareControlStyle =
  'min-w-0 flex-1 self-stretch border-0 bg-transparent p-0 text-inherit outline-none disabled:cursor-not-allowed disabled:text-text-faint'
