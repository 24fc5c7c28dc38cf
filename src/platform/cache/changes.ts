// Within one process: who keeps something is told when it may have changed.

const keepers = new Set<() => void>()

/** Calls back whenever public pages may have changed, here or in another process. Gives the way to stop. */
export function onPublicPagesChange(forget: () => void): () => void {
  keepers.add(forget)
  return () => keepers.delete(forget)
}

export const forgetPublicPages = () => {
  for (const forget of keepers) forget()
}
