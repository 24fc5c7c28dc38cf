/** Where the built pages are. A second build beside the first has its own folder. */
export const distFolder = (): string => process.env.LOOM_DIST || '.next'
