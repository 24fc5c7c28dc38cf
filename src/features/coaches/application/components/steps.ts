/** The steps of an application, in order; the one a person is at is in the address. */
export const STEPS = ['about', 'you', 'work', 'send'] as const
export type Step = (typeof STEPS)[number]

export const stepOf = (text: unknown): Step | undefined => STEPS.find((step) => step === text)
export const addressOf = (step: Step): string => (step === 'about' ? '/coach/apply' : `/coach/apply?step=${step}`)
