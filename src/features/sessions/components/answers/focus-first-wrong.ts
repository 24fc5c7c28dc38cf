/** Brings somebody to the first answer that needs another look. */
export function focusFirstWrong(form: HTMLElement | null): void {
  form
    ?.querySelector<HTMLElement>(
      '[aria-invalid="true"]:not([role="radiogroup"]), [role="radiogroup"][aria-invalid="true"] input',
    )
    ?.focus()
}
