/** The panel of menus, popovers and lists of options. */
export const panelStyle =
  'z-50 rounded-md border border-border bg-raised text-text shadow-md outline-none data-[state=closed]:animate-vanish data-[state=open]:animate-appear'

/** One line of a menu or list. */
export const menuLineStyle =
  'relative flex min-h-8.5 w-full select-none items-center gap-2.5 rounded-sm px-2.5 py-1.75 text-left outline-none pointer-coarse:min-h-11 ' +
  'data-highlighted:bg-sunken data-disabled:pointer-events-none data-disabled:text-text-faint [&_svg]:text-text-muted'
