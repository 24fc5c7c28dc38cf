export const tabListStyle = 'flex gap-6 overflow-x-auto border-border border-b [scrollbar-width:none]'

export const tabStyle =
  'relative flex flex-none items-center justify-center gap-1.5 max-sm:min-w-11 pointer-coarse:min-w-11 whitespace-nowrap pt-2.5 pb-2.75 font-medium text-text-muted hover:text-text max-sm:py-3 pointer-coarse:py-3 ' +
  'focus-visible:-outline-offset-2 after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 after:rounded-full after:bg-primary after:opacity-0 ' +
  'data-[state=active]:text-text data-[state=active]:after:opacity-100'
