/** Where the address bar says the person was headed; judge it with `safeNext` before going there. */
export const wanted = (): string | null => new URLSearchParams(window.location.search).get('next')
